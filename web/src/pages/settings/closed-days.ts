/** Days on which nothing goes, as the server has them: each by itself. */

/** Days without a gap between them, the last one included. */
export interface Span {
  from: string;
  to: string;
}

/** As many as the server takes. */
export const MOST_DAYS = 400;

const next = (day: string) => new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

export function spansOf(days: readonly string[]): Span[] {
  const spans: Span[] = [];
  for (const day of days.toSorted()) {
    const last = spans.at(-1);
    if (last !== undefined && day <= next(last.to)) {
      last.to = day;
    } else {
      spans.push({ from: day, to: day });
    }
  }
  return spans;
}

export function daysOf({ from, to }: Span): string[] {
  const days: string[] = [];
  for (let day = from; day <= to && days.length <= MOST_DAYS; day = next(day)) {
    days.push(day);
  }
  return days;
}

export function withSpan(days: readonly string[], span: Span): string[] {
  return [...new Set([...days, ...daysOf(span)])].toSorted();
}

export function withoutSpan(days: readonly string[], { from, to }: Span): string[] {
  return days.filter((day) => day < from || day > to);
}
