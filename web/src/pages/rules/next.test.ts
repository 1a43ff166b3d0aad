import { expect, it } from 'vitest';
import type { CalendarDay } from '../../api/rules';
import { weekdayOf } from '../../shared/oslo';
import { nextDays, weeks } from './next';

const day = (iso: string, expected = 0, waiting = 0): CalendarDay => ({
  day: iso,
  open: true,
  holiday: null,
  automations: [{ automationId: 'a', expected, waiting, sent: 7, unknown: 0, notSent: 0 }],
});

it('tells the next days on which a rule writes, with those who wait', () => {
  const days = [
    day('2026-11-25'),
    day('2026-11-26', 2, 1),
    day('2026-11-27', 5),
    day('2026-11-30', 1),
    day('2026-12-01', 9),
  ];
  expect(nextDays(days, 'a')).toEqual([
    { day: '2026-11-26', count: 3 },
    { day: '2026-11-27', count: 5 },
    { day: '2026-11-30', count: 1 },
  ]);
  expect(nextDays(days, 'another')).toEqual([]);
});

it('puts days into weeks that begin on Monday', () => {
  const days = ['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30', '2026-12-01'].map((iso) => day(iso));
  expect(weeks(days, weekdayOf).map((week) => week.length)).toEqual([3, 2]);
});
