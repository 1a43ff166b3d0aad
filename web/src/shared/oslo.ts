/** Salons live in Norway's time wherever the browser is. */
const ZONE = 'Europe/Oslo';

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** The wall clock of Norway at a moment, as `2026-11-24 09:30:00`. */
const wall = (at: Date) => clock.format(at);

/** The day in Norway, as an input of a date has it. */
export function osloDay(at: Date): string {
  return wall(at).slice(0, 10);
}

/** The time in Norway, as an input of a time has it. */
export function osloTime(at: Date): string {
  return wall(at).slice(11, 16);
}

/**
 * The moment at which Norway's clocks show this day and time. The hour that comes twice in autumn is its first one; one that
 * spring leaves out is an hour later. Null when it is no time at all.
 */
export function osloInstant(day: string, time: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(time)) {
    return null;
  }
  const asIfUtc = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(asIfUtc)) {
    return null;
  }
  const offsetAt = (moment: number) => Date.parse(`${wall(new Date(moment)).replace(' ', 'T')}Z`) - moment;
  // Summer's offset first: of two moments with this time it gives the earlier one.
  const hour = 3_600_000;
  for (const offset of [2 * hour, hour]) {
    if (offsetAt(asIfUtc - offset) === offset) {
      return new Date(asIfUtc - offset).toISOString();
    }
  }
  return new Date(asIfUtc - hour).toISOString();
}

/** What a clock and a calendar in Norway show at a moment. */
export function osloWall(iso: string): { day: string; time: string } {
  const at = new Date(iso);
  return { day: osloDay(at), time: osloTime(at) };
}

/** Whether a moment is over, by the clock of this device and, where that is behind, by what the server calls today. */
export function hasBeen(iso: string, now: Date, today: string | undefined): boolean {
  return Date.parse(iso) <= now.getTime() || (today !== undefined && osloWall(iso).day < today);
}

/** Monday is 0. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;
}
