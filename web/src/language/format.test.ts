import i18next from 'i18next';
import { beforeEach, describe, expect, it } from 'vitest';
import { day, moment, money, number, phone } from './format';

const NOW = new Date('2026-11-22T12:00:00Z');
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ');

describe('numbers, kroner and days as Norwegians write them', () => {
  beforeEach(async () => {
    await i18next.init({ lng: 'nb', resources: {} });
  });

  it('says when in the time of Norway', () => {
    expect(moment('2026-11-24T08:30:00Z', NOW)).toBe('tirsdag 24. november kl. 09.30');
    expect(moment('2027-07-01T08:30:00Z', NOW)).toBe('torsdag 1. juli 2027 kl. 10.30');
  });

  it('names the year only when it is another one', () => {
    expect(day('2026-11-24', NOW)).toBe('tirsdag 24. november');
    expect(day('2025-12-31', NOW)).toBe('onsdag 31. desember 2025');
  });

  it('leaves øre out when there are none', () => {
    expect(plain(money({ amount: 115_000, currency: 'NOK' }))).toBe('1 150 kr');
    expect(plain(money({ amount: 59, currency: 'NOK' }))).toBe('0,59 kr');
  });

  it('groups thousands', () => {
    expect(plain(number(10_000))).toBe('10 000');
  });

  it('groups the digits of a mobile number', () => {
    expect(phone('+4793836900')).toBe('938 36 900');
    expect(phone('+4670123')).toBe('+4670123');
  });
});
