import type { components } from '../../api/contract';
import type { TimelineItem } from '../../api/customers';
import type { MessageState } from '../../api/messages';
import { osloTime } from '../../shared/oslo';

type Money = components['schemas']['Money'];

export interface VisitLine {
  kind: 'VISIT';
  at: string;
  id: string;
  day: string;
  category: string | null;
  price: Money | null;
}

export interface AppointmentLine {
  kind: 'APPOINTMENT';
  at: string;
  id: string;
  category: string | null;
  /** What whoever moves it has to name. */
  etag: string;
  /** Many lists tell only the day; what came from such a list stands at noon, and is not told as a time. */
  isTimeKnown: boolean;
}

export interface MarketingLine {
  kind: 'MARKETING';
  at: string;
  act: NonNullable<TimelineItem['act']>;
  basis: TimelineItem['basis'];
  wording: string | null;
  optOut: TimelineItem['optOut'];
  /** `OWNER` here, `LIST` by an import, `CUSTOMER` by herself, else what the owner wrote. */
  source: 'OWNER' | 'LIST' | 'CUSTOMER' | { words: string };
}

export interface SmsLine {
  kind: 'SMS';
  at: string;
  id: string;
  from: string | null;
  state: MessageState;
  sentence: string | null;
  senderName: string;
  text: string | null;
  until: string | null;
  sentAt: string | null;
  personClicks: number;
}

export interface ClickLine {
  kind: 'CLICK';
  at: string;
  messageId: string;
}

export type Happening = VisitLine | AppointmentLine | MarketingLine | SmsLine | ClickLine;

/** A line of the story with the fields that its kind has; null when something of it is missing. */
export function happeningOf(item: TimelineItem): Happening | null {
  const { at } = item;
  switch (item.kind) {
    case 'VISIT':
      return item.id === undefined || item.day === undefined
        ? null
        : {
            kind: 'VISIT',
            at,
            id: item.id,
            day: item.day,
            category: item.category ?? null,
            price: item.price ?? null,
          };
    case 'APPOINTMENT':
      return item.id === undefined || item.version === undefined
        ? null
        : {
            kind: 'APPOINTMENT',
            at,
            id: item.id,
            category: item.category ?? null,
            etag: `"v${item.version}"`,
            isTimeKnown: item.source === 'owner' || !isNoon(at),
          };
    case 'MARKETING':
      return item.act === undefined
        ? null
        : {
            kind: 'MARKETING',
            at,
            act: item.act,
            basis: item.basis,
            wording: item.wording ?? null,
            optOut: item.optOut,
            source: sourceOf(item),
          };
    case 'SMS':
      return item.id === undefined || item.state === undefined
        ? null
        : {
            kind: 'SMS',
            at,
            id: item.id,
            from: item.sourceName ?? null,
            state: item.state,
            sentence: item.sentence ?? null,
            senderName: item.senderName ?? '',
            text: item.text ?? null,
            until: item.until ?? null,
            sentAt: item.sentAt ?? null,
            personClicks: item.clicks?.person ?? 0,
          };
    case 'CLICK':
      return item.messageId === undefined ? null : { kind: 'CLICK', at, messageId: item.messageId };
    default:
      return null;
  }
}

export function happenings(items: readonly TimelineItem[]): Happening[] {
  return items.map(happeningOf).filter((line) => line !== null);
}

/** Booked times that are still to come, the next one first. The server's clock decides: it names the next one. */
export function upcoming(lines: readonly Happening[], next: string | null): AppointmentLine[] {
  return next === null
    ? []
    : lines
        .filter((line) => line.kind === 'APPOINTMENT')
        .filter((line) => Date.parse(line.at) >= Date.parse(next))
        .toReversed();
}

const isNoon = (at: string) => osloTime(new Date(at)) === '12:00';

function sourceOf({ source = '', by }: TimelineItem): MarketingLine['source'] {
  if (source.startsWith('imp_')) {
    return 'LIST';
  }
  if (by === null || by === undefined) {
    return 'CUSTOMER';
  }
  return source === 'owner' || source === '' ? 'OWNER' : { words: source };
}
