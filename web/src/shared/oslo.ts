/** Salons live in Norway's time wherever the browser is. */
const ZONE = 'Europe/Oslo';

/** How far Norway's clocks are ahead of UTC at a moment, in milliseconds. */
function offset(at: number): number {
  const parts = new Map(
    new Intl.DateTimeFormat('en-GB', {
      timeZone: ZONE,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type as string, Number(value)]),
  );
  const of = (type: string) => parts.get(type) ?? 0;
  const wall = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return wall - Math.floor(at / 1000) * 1000;
}

/**
 * The moment at which a clock in Norway shows this (`2026-11-24`, `09:30`); null when it is no day or time. Of the two of an
 * autumn night the first; of the missing hour of a spring night the one an hour later.
 */
export function osloInstant(day: string, time: string): string | null {
  const wall = Date.parse(`${day}T${time}:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(time) || Number.isNaN(wall)) {
    return null;
  }
  // With the clocks of the day before; when these were changed in between, with those that hold then.
  const before = wall - offset(wall - 24 * 3_600_000);
  const after = wall - offset(before);
  const isThen = (instant: number) => instant + offset(instant) === wall;
  return new Date(isThen(before) || !isThen(after) ? before : after).toISOString();
}

/** What a clock and a calendar in Norway show at a moment. */
export function osloWall(iso: string): { day: string; time: string } {
  const at = Date.parse(iso);
  const wall = new Date(at + offset(at)).toISOString();
  return { day: wall.slice(0, 10), time: wall.slice(11, 16) };
}

/** Monday is 0. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;
}
