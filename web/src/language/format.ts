import type { components } from '../api/contract';
import { currentLocale } from '.';

type Money = components['schemas']['Money'];

/** Salons live in Norway's time wherever the browser is. */
const ZONE = 'Europe/Oslo';

/** Making one takes far longer than using it, and a list uses the same few for each of its rows. */
function once<Options, Format>(make: (locale: string, options: Options) => Format): (options: Options) => Format {
  const made = new Map<string, Format>();
  return (options) => {
    const locale = currentLocale();
    const key = `${locale} ${JSON.stringify(options)}`;
    const format = made.get(key) ?? make(locale, options);
    made.set(key, format);
    return format;
  };
}

const numbers = once((locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));
const dates = once(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options }),
);

export function number(value: number): string {
  return numbers({}).format(value);
}

/** Whole kroner without decimals, others with two. */
export function money({ amount, currency }: Money): string {
  return numbers({
    style: 'currency',
    currency,
    minimumFractionDigits: amount % 100 === 0 ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(amount / 100);
}

/** A calendar day, as `2026-11-24`: “tirsdag 24. november”, with the year when it is another one. */
export function day(iso: string, now = new Date()): string {
  return weekdayAndDate(new Date(`${iso}T12:00:00Z`), now);
}

/** A short calendar day for tables: “24. nov. 2026”. */
export function shortDay(iso: string): string {
  return dates({ day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(`${iso}T12:00:00Z`));
}

/** A time of day, as `09:30`: “09.30”, and “09” on the hour. */
export function clock(time: string): string {
  const [hour = '', minute = '00'] = time.split(':');
  const mark = currentLocale() === 'nb-NO' ? '.' : ':';
  return minute === '00' && mark === '.' ? hour : `${hour}${mark}${minute}`;
}

/** The shortest day there is, for charts: “24. nov.”. */
export function dayAndMonth(iso: string): string {
  return dates({ day: 'numeric', month: 'short' }).format(new Date(`${iso}T12:00:00Z`));
}

/** “tirsdag 24. november kl. 09.30” */
export function moment(iso: string, now = new Date()): string {
  const at = new Date(iso);
  const time = dates({ hour: '2-digit', minute: '2-digit' }).format(at);
  return currentLocale() === 'nb-NO'
    ? `${weekdayAndDate(at, now)} kl. ${time.replace(':', '.')}`
    : `${weekdayAndDate(at, now)} at ${time}`;
}

/** The text between the numbers of a list: “Kari, Ola og Per”. */
export function list(items: readonly string[]): string {
  return new Intl.ListFormat(currentLocale(), { type: 'conjunction' }).format(items);
}

/** The same where one of them is enough: “Kari, Ola eller Per”. */
export function alternatives(items: readonly string[]): string {
  return new Intl.ListFormat(currentLocale(), { type: 'disjunction' }).format(items);
}

/** `+4793836900` as people read it: “938 36 900”. */
export function phone(e164: string): string {
  const local = /^\+47(\d{3})(\d{2})(\d{3})$/.exec(e164);
  return local === null ? e164 : `${local[1]} ${local[2]} ${local[3]}`;
}

function weekdayAndDate(at: Date, now: Date): string {
  const year = (date: Date) => dates({ year: 'numeric' }).format(date);
  return dates({
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(year(at) === year(now) ? {} : { year: 'numeric' as const }),
  }).format(at);
}
