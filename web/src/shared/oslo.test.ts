import { describe, expect, it } from 'vitest';
import { hasBeen, osloDay, osloInstant, osloTime, osloWall, weekdayOf } from './oslo';

describe('a day and a time in Norway', () => {
  it('is a moment, in winter and in summer', () => {
    expect(osloInstant('2026-11-24', '09:30')).toBe('2026-11-24T08:30:00.000Z');
    expect(osloInstant('2026-07-01', '09:30')).toBe('2026-07-01T07:30:00.000Z');
  });

  it('is the first of two when the clocks go back, and later when they go forward', () => {
    expect(osloInstant('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(osloInstant('2026-10-25', '03:30')).toBe('2026-10-25T02:30:00.000Z');
    expect(osloInstant('2026-03-29', '02:30')).toBe('2026-03-29T01:30:00.000Z');
    expect(osloInstant('2026-03-29', '03:30')).toBe('2026-03-29T01:30:00.000Z');
  });

  it('is one also around the nights on which the clock is changed', () => {
    expect(osloInstant('2026-10-25', '01:59')).toBe('2026-10-24T23:59:00.000Z');
    expect(osloInstant('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(osloInstant('2026-10-25', '10:00')).toBe('2026-10-25T09:00:00.000Z');
    expect(osloInstant('2027-03-28', '01:30')).toBe('2027-03-28T00:30:00.000Z');
    expect(osloInstant('2027-03-28', '02:30')).toBe('2027-03-28T01:30:00.000Z');
    expect(osloInstant('2027-03-28', '10:00')).toBe('2027-03-28T08:00:00.000Z');
  });

  it('is found again', () => {
    for (const [day, time] of [
      ['2026-12-31', '23:59'],
      ['2026-06-01', '00:00'],
      ['2027-03-28', '03:00'],
    ] as const) {
      expect(osloWall(osloInstant(day, time) ?? '')).toEqual({ day, time });
    }
  });

  it('goes back into the fields that it came from', () => {
    const at = new Date('2026-07-01T22:15:00Z');
    expect([osloDay(at), osloTime(at)]).toEqual(['2026-07-02', '00:15']);
    expect(osloWall('2026-07-01T22:15:00Z')).toEqual({ day: '2026-07-02', time: '00:15' });
  });

  it('is none when it was not filled in', () => {
    expect(osloInstant('', '09:30')).toBeNull();
    expect(osloInstant('2026-11-24', '')).toBeNull();
    expect(osloInstant('2026-13-41', '09:30')).toBeNull();
    expect(osloInstant('2026-11-24', '25:00')).toBeNull();
  });
});

it('a week begins on Monday', () => {
  expect(weekdayOf('2026-11-23')).toBe(0);
  expect(weekdayOf('2026-11-29')).toBe(6);
});

describe('a moment that is chosen', () => {
  const now = new Date('2026-12-01T11:00:00Z');

  it('is over when the clock has passed it', () => {
    expect(hasBeen('2026-12-01T10:59:00Z', now, '2026-12-01')).toBe(true);
    expect(hasBeen('2026-12-01T11:01:00Z', now, '2026-12-01')).toBe(false);
  });

  it('is over when its day is, whatever the device believes', () => {
    expect(hasBeen('2026-12-02T12:00:00Z', now, '2026-12-03')).toBe(true);
    expect(hasBeen('2026-12-02T12:00:00Z', now, undefined)).toBe(false);
  });
});
