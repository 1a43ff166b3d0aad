import type { Overview, Week } from '../../api/overview';

export interface Sum {
  sent: number;
  personClicks: number;
  rebooked: number;
  revenue: { amount: number; currency: 'NOK' };
}

/** All these weeks together. */
export function sumOf(weeks: readonly Week[]): Sum {
  const add = (of: (week: Week) => number) => weeks.reduce((sum, week) => sum + of(week), 0);
  return {
    sent: add((week) => week.sent),
    personClicks: add((week) => week.personClicks),
    rebooked: add((week) => week.rebooked),
    revenue: { amount: add((week) => week.revenue.amount), currency: 'NOK' },
  };
}

/** Whether the coming days hold anything at all. */
export function isAnythingComing({ expected, waiting, campaigns }: Overview['coming']): boolean {
  return expected + waiting + campaigns.length > 0;
}

/** The most lines across a chart, without the one at nothing. */
const MOST_TICKS = 4;

/** Whole numbers from nothing to just above the most, as people count: by one, two, five, ten … */
export function ticksTo(most: number): number[] {
  let step = 1;
  for (let size = 1; step * MOST_TICKS < most; size *= 10) {
    step = [size, size * 2, size * 5].find((one) => one * MOST_TICKS >= most) ?? size * 10;
  }
  const count = Math.max(1, Math.ceil(most / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}
