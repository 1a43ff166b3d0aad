import { api, versioned, type Versioned } from '../../api/client';
import { readRule, type Rule, type RuleKind } from '../../api/rules';
import { byName, type At } from '../../api/submission';
import { EVERYBODY, same } from '../../shared/whom/outline';
import { whomOf, type Whom } from '../../shared/whom/whom';

/** When it has something to say, as it is typed; each kind of rule uses some of it. */
export interface Terms {
  afterWeeks: string;
  ownRhythm: boolean;
  category: string;
  atTime: string;
  tries: string;
  pauseWeeks: string;
  hoursBefore: string;
}

/** What an owner decides of a rule. */
export interface Content {
  name: string;
  terms: Terms;
  text: string;
  whom: Whom;
  dailyMaximum: string;
}

export const KINDS = ['REBOOK', 'WIN_BACK', 'APPOINTMENT_REMINDER'] as const satisfies readonly RuleKind[];

/** The kinds as an address says them. */
export const WORDS: Record<RuleKind, string> = {
  REBOOK: 'igjen',
  WIN_BACK: 'savnet',
  APPOINTMENT_REMINDER: 'time',
};

/** What a new rule begins with: what most salons would choose. */
export const BEGINNINGS: Record<RuleKind, { terms: Terms; text: string }> = {
  REBOOK: { terms: terms({ afterWeeks: '6', ownRhythm: true }), text: 'REBOOK_HAIR' },
  WIN_BACK: { terms: terms({ afterWeeks: '26' }), text: 'WIN_BACK' },
  APPOINTMENT_REMINDER: { terms: terms({}), text: 'REMINDER_TOMORROW' },
};

function terms(some: Partial<Terms>): Terms {
  return {
    afterWeeks: '6',
    ownRhythm: false,
    category: '',
    atTime: '10:00',
    tries: '2',
    pauseWeeks: '8',
    hoursBefore: '24',
    ...some,
  };
}

export const messagesOf = (kind: RuleKind) => (kind === 'APPOINTMENT_REMINDER' ? 'SERVICE' : 'MARKETING');

export const DEFAULT_DAILY_MAXIMUM = '20';

export function termsOf({ rule }: Pick<Rule, 'rule'>): Terms {
  if ('hoursBefore' in rule) {
    return terms({ hoursBefore: String(rule.hoursBefore) });
  }
  const { afterWeeks, atTime } = rule;
  return 'tries' in rule
    ? terms({ afterWeeks: String(afterWeeks), atTime, tries: String(rule.tries), pauseWeeks: String(rule.pauseWeeks) })
    : terms({
        afterWeeks: String(afterWeeks),
        atTime,
        ownRhythm: rule.ownRhythm ?? false,
        category: rule.category ?? '',
      });
}

/** Where a form has what the server points at. */
export const at: At<Content> = (content, pointer) =>
  pointer.startsWith('/rule/') ? byName(content.terms, pointer.replace('/rule', '')) : byName(content, pointer);

export function contentOf({ value, etag }: Versioned<Rule>): Versioned<Content> {
  const { name, text, dailyMaximum } = value;
  return {
    value: { name, text, dailyMaximum: String(dailyMaximum), terms: termsOf(value), whom: whomOf(value) },
    etag,
  };
}

/** The most that each field takes; the least is one. */
const MOST = { afterWeeks: 104, tries: 5, pauseWeeks: 52, hoursBefore: 336, dailyMaximum: 1000 } as const;
export type NumberField = keyof typeof MOST;

export const NUMBERS: Record<RuleKind, readonly Exclude<NumberField, 'dailyMaximum'>[]> = {
  REBOOK: ['afterWeeks'],
  WIN_BACK: ['afterWeeks', 'tries', 'pauseWeeks'],
  APPOINTMENT_REMINDER: ['hoursBefore'],
};

export function isInRange(field: NumberField, typed: string): boolean {
  return /^\d{1,4}$/.test(typed.trim()) && Number(typed) >= 1 && Number(typed) <= MOST[field];
}

export const mostOf = (field: NumberField): number => MOST[field];

/** What stands in a form of this kind can be saved, as far as it can be told here. */
export function isFilledIn(kind: RuleKind, content: Content): boolean {
  return (
    content.name.trim() !== '' &&
    content.text.trim() !== '' &&
    NUMBERS[kind].every((field) => isInRange(field, content.terms[field])) &&
    (kind === 'APPOINTMENT_REMINDER' ||
      (isInRange('dailyMaximum', content.dailyMaximum) && /^\d{2}:\d{2}$/.test(content.terms.atTime)))
  );
}

/** As the server takes it. */
export function bodyOf(kind: RuleKind, { name, text, terms: typed, whom, dailyMaximum }: Content) {
  const common = {
    name: name.trim(),
    text,
    rule: ruleOf(kind, typed),
    ...('filter' in whom ? { filter: same(whom.filter, EVERYBODY) ? null : whom.filter } : whom),
  };
  return kind === 'APPOINTMENT_REMINDER' ? common : { ...common, dailyMaximum: Number(dailyMaximum) };
}

function ruleOf(kind: RuleKind, typed: Terms): Rule['rule'] {
  const { atTime } = typed;
  switch (kind) {
    case 'REBOOK': {
      const category = typed.category.trim();
      return {
        afterWeeks: Number(typed.afterWeeks),
        ownRhythm: typed.ownRhythm,
        category: category === '' ? null : category,
        atTime,
      };
    }
    case 'WIN_BACK':
      return {
        afterWeeks: Number(typed.afterWeeks),
        tries: Number(typed.tries),
        pauseWeeks: Number(typed.pauseWeeks),
        atTime,
      };
    case 'APPOINTMENT_REMINDER':
      return { hoursBefore: Number(typed.hoursBefore) };
  }
}

export const readContent = async (id: string) => contentOf(await readRule(id));

/** Names only what differs, since any change but of the name pauses a rule that is on. */
export function saveContent(id: string, kind: RuleKind, content: Content, before: Versioned<Content>) {
  const wanted = bodyOf(kind, content);
  const present: Record<string, unknown> = bodyOf(kind, before.value);
  const changed = Object.fromEntries(Object.entries(wanted).filter(([field, value]) => !same(value, present[field])));
  return versioned(
    api.PATCH('/api/automations/{id}', {
      params: { path: { id }, header: { 'If-Match': before.etag } },
      body: changed,
    }),
  );
}
