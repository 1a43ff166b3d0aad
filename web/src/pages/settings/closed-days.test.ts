import { describe, expect, it } from 'vitest';
import { daysOf, spansOf, withoutSpan, withSpan } from './closed-days';

describe('days on which the salon is closed', () => {
  it('are told as the holidays that they are', () => {
    expect(spansOf(['2026-12-24', '2026-07-06', '2026-07-08', '2026-07-07', '2026-12-31'])).toEqual([
      { from: '2026-07-06', to: '2026-07-08' },
      { from: '2026-12-24', to: '2026-12-24' },
      { from: '2026-12-31', to: '2026-12-31' },
    ]);
  });

  it('go over the ends of months and years, and over the nights on which the clocks change', () => {
    expect(daysOf({ from: '2026-12-30', to: '2027-01-02' })).toEqual([
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
    ]);
    expect(daysOf({ from: '2026-10-24', to: '2026-10-26' })).toHaveLength(3);
    expect(daysOf({ from: '2026-10-26', to: '2026-10-24' })).toEqual([]);
  });

  it('are added once, and taken away together', () => {
    const days = withSpan(['2026-07-07'], { from: '2026-07-06', to: '2026-07-08' });
    expect(days).toEqual(['2026-07-06', '2026-07-07', '2026-07-08']);
    expect(withoutSpan([...days, '2026-12-24'], { from: '2026-07-06', to: '2026-07-08' })).toEqual(['2026-12-24']);
  });

  it('end somewhere, whatever is typed', () => {
    expect(daysOf({ from: '2026-01-01', to: '9999-12-31' }).length).toBeLessThan(500);
  });
});
