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
