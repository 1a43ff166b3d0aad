import { expect, it } from 'vitest';
import type { Week } from '../../api/overview';
import { isAnythingComing, sumOf, ticksTo } from './weeks';

const week = (sent: number, rebooked: number, ore: number): Week => ({
  monday: '2026-11-23',
  sent,
  delivered: sent,
  personClicks: rebooked * 2,
  rebooked,
  revenue: { amount: ore, currency: 'NOK' },
});

it('sums what came of the SMS of all weeks', () => {
  expect(sumOf([week(40, 3, 195_000), week(0, 0, 0), week(12, 1, 65_050)])).toEqual({
    sent: 52,
    personClicks: 8,
    rebooked: 4,
    revenue: { amount: 260_050, currency: 'NOK' },
  });
});

it('knows when nothing is to come', () => {
  const coming = { days: 7, expected: 0, waiting: 0, campaigns: [] };
  expect(isAnythingComing(coming)).toBe(false);
  expect(isAnythingComing({ ...coming, waiting: 1 })).toBe(true);
});

it.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [4, [0, 1, 2, 3, 4]],
  [5, [0, 2, 4, 6]],
  [12, [0, 5, 10, 15]],
  [41, [0, 20, 40, 60]],
  [1001, [0, 500, 1000, 1500]],
])('counts to %d in whole steps', (most, ticks) => {
  expect(ticksTo(most)).toEqual(ticks);
});
