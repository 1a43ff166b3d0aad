import type { CalendarDay } from '../../api/rules';

export interface NextDay {
  day: string;
  count: number;
}

/** The next days on which a rule writes, as things stand, and to how many. */
export function nextDays(days: readonly CalendarDay[], rule: string, most = 3): NextDay[] {
  return days
    .map(({ day, automations }) => {
      const its = automations.find((one) => one.automationId === rule);
      return { day, count: (its?.expected ?? 0) + (its?.waiting ?? 0) };
    })
    .filter(({ count }) => count > 0)
    .slice(0, most);
}

/** Days in weeks from Monday on; the first week may begin, and the last one end, in the middle. */
export function weeks(days: readonly CalendarDay[], weekdayOf: (day: string) => number): CalendarDay[][] {
  const result: CalendarDay[][] = [];
  for (const day of days) {
    const last = result.at(-1);
    if (last === undefined || weekdayOf(day.day) === 0) {
      result.push([day]);
    } else {
      last.push(day);
    }
  }
  return result;
}
