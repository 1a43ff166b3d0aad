/** What a condition asks for beside its phrase. */
export type ValueKind = 'days' | 'times' | 'kroner' | 'date' | 'words' | 'tag' | 'nothing';

interface Phrase {
  topic: Topic;
  field: string;
  op: string;
  asks: ValueKind;
  /** What stands there before anybody has typed. */
  start?: string;
  /** The value of a phrase that asks for nothing. */
  fixed?: unknown;
  /** It means those whom the condition does not match. */
  negated?: true;
}

export const TOPICS = ['visits', 'appointment', 'value', 'tag', 'sms', 'permission', 'list'] as const;
export type Topic = (typeof TOPICS)[number];

/** All that can be said of customers in words; each is one condition of a filter (docs/filters.md). */
export const PHRASES = {
  lastVisitOlder: { topic: 'visits', field: 'lastVisit', op: 'olderThanDays', asks: 'days', start: '90' },
  lastVisitWithin: { topic: 'visits', field: 'lastVisit', op: 'withinDays', asks: 'days', start: '30' },
  lastVisitBefore: { topic: 'visits', field: 'lastVisit', op: 'lt', asks: 'date' },
  lastVisitFrom: { topic: 'visits', field: 'lastVisit', op: 'ge', asks: 'date' },
  neverHere: { topic: 'visits', field: 'lastVisit', op: 'exists', asks: 'nothing', fixed: false },
  firstVisitWithin: { topic: 'visits', field: 'firstVisit', op: 'withinDays', asks: 'days', start: '90' },
  firstVisitOlder: { topic: 'visits', field: 'firstVisit', op: 'olderThanDays', asks: 'days', start: '365' },
  firstVisitFrom: { topic: 'visits', field: 'firstVisit', op: 'ge', asks: 'date' },
  visitsAtLeast: { topic: 'visits', field: 'visitCount', op: 'ge', asks: 'times', start: '5' },
  visitsAtMost: { topic: 'visits', field: 'visitCount', op: 'le', asks: 'times', start: '2' },
  visitsExactly: { topic: 'visits', field: 'visitCount', op: 'eq', asks: 'times', start: '1' },
  overdue: { topic: 'visits', field: 'overdueDays', op: 'gt', asks: 'days', start: '14' },
  had: { topic: 'visits', field: 'category', op: 'eq', asks: 'words' },
  hadNot: { topic: 'visits', field: 'category', op: 'ne', asks: 'words' },
  noAppointment: { topic: 'appointment', field: 'nextAppointment', op: 'exists', asks: 'nothing', fixed: false },
  hasAppointment: { topic: 'appointment', field: 'nextAppointment', op: 'exists', asks: 'nothing', fixed: true },
  appointmentWithin: { topic: 'appointment', field: 'nextAppointment', op: 'withinDays', asks: 'days', start: '7' },
  spentAtLeast: { topic: 'value', field: 'spend', op: 'ge', asks: 'kroner', start: '5000' },
  spentLess: { topic: 'value', field: 'spend', op: 'lt', asks: 'kroner', start: '1000' },
  tagged: { topic: 'tag', field: 'tag', op: 'eq', asks: 'tag' },
  notTagged: { topic: 'tag', field: 'tag', op: 'ne', asks: 'tag' },
  noSmsWithin: { topic: 'sms', field: 'lastSms', op: 'withinDays', asks: 'days', start: '60', negated: true },
  smsWithin: { topic: 'sms', field: 'lastSms', op: 'withinDays', asks: 'days', start: '30' },
  clickedWithin: { topic: 'sms', field: 'lastPersonClick', op: 'withinDays', asks: 'days', start: '30' },
  cameAfterSms: { topic: 'sms', field: 'rebookedAfterSms', op: 'eq', asks: 'nothing', fixed: true },
  notCameAfterSms: { topic: 'sms', field: 'rebookedAfterSms', op: 'eq', asks: 'nothing', fixed: false },
  mayGetMarketing: {
    topic: 'permission',
    field: 'marketing',
    op: 'in',
    asks: 'nothing',
    fixed: ['CONSENT', 'EXISTING_CUSTOMER'],
  },
  saidYes: { topic: 'permission', field: 'marketing', op: 'eq', asks: 'nothing', fixed: 'CONSENT' },
  saidNo: { topic: 'permission', field: 'marketing', op: 'eq', asks: 'nothing', fixed: 'OPTED_OUT' },
  noPermission: { topic: 'permission', field: 'marketing', op: 'eq', asks: 'nothing', fixed: 'NONE' },
  addedWithin: { topic: 'list', field: 'createdAt', op: 'withinDays', asks: 'days', start: '30' },
  addedFrom: { topic: 'list', field: 'createdAt', op: 'ge', asks: 'date' },
} as const satisfies Record<string, Phrase>;

export type PhraseName = keyof typeof PHRASES;

export function phraseOf(name: PhraseName): Phrase {
  return PHRASES[name];
}

export const PHRASE_NAMES = Object.keys(PHRASES) as PhraseName[];
