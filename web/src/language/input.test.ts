import { describe, expect, it } from 'vitest';
import { kroner, oreOf, osloDay, osloInstant, osloTime } from './input';

describe('kroner as they are typed', () => {
  it('are taken as people write them', () => {
    expect(['650', '650 kr', '1 250,50', '1\u00A0250,5', '99.90', '650,-', '0'].map(oreOf)).toEqual([
      65_000, 65_000, 125_050, 125_050, 9_990, 65_000, 0,
    ]);
  });

  it('come back into a field as they are typed', () => {
    expect([65_000, 9_990, 5, 0].map(kroner)).toEqual(['650', '99,90', '0,05', '0']);
  });

  it('are refused when nobody can tell how many they are', () => {
    expect(['', 'mye', '-5', '1,2,3', '10 000 000', '6,505'].map(oreOf)).toEqual([null, null, null, null, null, null]);
  });
});

describe('a time in Norway', () => {
  it('is the same moment wherever the browser is', () => {
    expect(osloInstant('2026-11-24', '09:30')).toBe('2026-11-24T08:30:00.000Z');
    expect(osloInstant('2026-07-01', '09:30')).toBe('2026-07-01T07:30:00.000Z');
  });

  it('is the first of two when the clocks go back, and later when they go forward', () => {
    expect(osloInstant('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(osloInstant('2026-10-25', '03:30')).toBe('2026-10-25T02:30:00.000Z');
    expect(osloInstant('2026-03-29', '02:30')).toBe('2026-03-29T01:30:00.000Z');
    expect(osloInstant('2026-03-29', '03:30')).toBe('2026-03-29T01:30:00.000Z');
  });

  it('is none when nothing, or half of it, is chosen', () => {
    expect([osloInstant('', '09:30'), osloInstant('2026-11-24', ''), osloInstant('2026-13-40', '09:30')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('goes back into the fields that it came from', () => {
    const at = new Date('2026-07-01T22:15:00Z');
    expect([osloDay(at), osloTime(at)]).toEqual(['2026-07-02', '00:15']);
  });
});
