import type { Filter } from '../../api/segments';
import { PHRASE_NAMES, phraseOf, type PhraseName } from './phrases';

/** A filter as people make it: groups of conditions in words. */
export type Item = Group | Condition | Foreign;

export interface Group {
  kind: 'group';
  id: number;
  /** Whether all of it has to hold, at least one, or none. */
  mode: 'all' | 'any' | 'none';
  items: Item[];
}

export interface Condition {
  kind: 'condition';
  id: number;
  phrase: PhraseName;
  value: string;
}

/** What was made elsewhere and cannot be said here; it is kept as it is. */
export interface Foreign {
  kind: 'foreign';
  id: number;
  filter: Filter;
}

const MOST_DAYS = 36_525;
const LONGEST_WORDS = 100;

let lastId = 0;
const newId = () => ++lastId;

export const EVERYBODY: Filter = { all: [] };

export function newCondition(phrase: PhraseName): Condition {
  return { kind: 'condition', id: newId(), phrase, value: phraseOf(phrase).start ?? '' };
}

export function newGroup(mode: Group['mode'], items: Item[]): Group {
  return { kind: 'group', id: newId(), mode, items };
}

/** Something to begin with, for those who begin from nothing. */
export function beginning(): Filter {
  return filterOf(newGroup('all', [newCondition('lastVisitOlder')]));
}

/** The outline of a filter; its top is always a group, to add to. */
export function outlineOf(filter: Filter): Group {
  const item = itemOf(filter);
  return item.kind === 'group' ? item : newGroup('all', [item]);
}

function itemOf(filter: Filter): Item {
  const { all, any, not } = filter;
  if (Array.isArray(all)) {
    return newGroup('all', all.map(itemOf));
  }
  if (Array.isArray(any)) {
    return newGroup('any', any.map(itemOf));
  }
  if (isFilter(not)) {
    return negated(filter, not);
  }
  return conditionOf(filter, false) ?? labels(filter) ?? { kind: 'foreign', id: newId(), filter };
}

function negated(whole: Filter, inner: Filter): Item {
  const known = conditionOf(inner, true);
  if (known !== null) {
    return known;
  }
  if (Array.isArray(inner.any)) {
    return newGroup('none', inner.any.map(itemOf));
  }
  return Array.isArray(inner.all) || isFilter(inner.not)
    ? { kind: 'foreign', id: newId(), filter: whole }
    : newGroup('none', [itemOf(inner)]);
}

function conditionOf({ field, op, value }: Filter, isNegated: boolean): Condition | null {
  for (const name of PHRASE_NAMES) {
    const phrase = phraseOf(name);
    if (phrase.field === field && phrase.op === op && (phrase.negated ?? false) === isNegated) {
      const words = phrase.asks === 'nothing' ? (same(phrase.fixed, value) ? '' : null) : typed(name, value);
      if (words !== null) {
        return { kind: 'condition', id: newId(), phrase: name, value: words };
      }
    }
  }
  return null;
}

/** One of several tags or categories is the same as at least one of them. */
function labels({ field, op, value }: Filter): Item | null {
  return (field === 'tag' || field === 'category') && op === 'in' && Array.isArray(value)
    ? newGroup(
        'any',
        value.map((one) => itemOf({ field, op: 'eq', value: one })),
      )
    : null;
}

/** A value as it stands in its field, or null when it is of another kind than can be typed there. */
function typed(name: PhraseName, value: unknown): string | null {
  switch (phraseOf(name).asks) {
    case 'days':
    case 'times':
      return typeof value === 'number' ? String(value) : null;
    case 'kroner': {
      const ore = typeof value === 'number' ? value : isFilter(value) ? value.amount : null;
      return typeof ore === 'number' ? String(ore / 100) : null;
    }
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null;
    case 'words':
    case 'tag':
      return typeof value === 'string' ? value : null;
    case 'nothing':
      return null;
  }
}

/** Whether every field of it is filled in with something that can be meant. */
export function isComplete(item: Item): boolean {
  switch (item.kind) {
    case 'foreign':
      return true;
    case 'group':
      return item.items.every(isComplete);
    case 'condition':
      return isFilledIn(item);
  }
}

export function isFilledIn({ phrase, value }: Condition): boolean {
  const text = value.trim();
  switch (phraseOf(phrase).asks) {
    case 'nothing':
      return true;
    case 'days':
      return /^-?\d+$/.test(text) && Math.abs(Number(text)) <= MOST_DAYS && (phrase === 'overdue' || Number(text) >= 0);
    case 'times':
      return /^\d{1,6}$/.test(text);
    case 'kroner':
      return /^\d{1,8}([.,]\d{1,2})?$/.test(text);
    case 'date':
      return /^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text);
    case 'words':
    case 'tag':
      return text !== '' && text.length <= LONGEST_WORDS;
  }
}

/** The filter that an outline says; to be asked of a complete one. */
export function filterOf(item: Item): Filter {
  switch (item.kind) {
    case 'foreign':
      return item.filter;
    case 'group': {
      const inside = item.items.map(filterOf);
      return item.mode === 'none' ? { not: { any: inside } } : { [item.mode]: inside };
    }
    case 'condition': {
      const { field, op, negated: isNegated } = phraseOf(item.phrase);
      const condition: Filter = { field, op, value: meant(item) };
      return isNegated === true ? { not: condition } : condition;
    }
  }
}

function meant({ phrase, value }: Condition): unknown {
  const text = value.trim();
  switch (phraseOf(phrase).asks) {
    case 'nothing':
      return phraseOf(phrase).fixed;
    case 'days':
    case 'times':
      return Number(text);
    case 'kroner':
      return { amount: Math.round(Number(text.replace(',', '.')) * 100), currency: 'NOK' };
    case 'date':
    case 'words':
    case 'tag':
      return text;
  }
}

/** The same group with something else in the place of one of its items, however deep; null removes it. */
export function replaced(group: Group, id: number, other: Item | null): Group {
  return {
    ...group,
    items: group.items.flatMap((item) => {
      if (item.id === id) {
        return other === null ? [] : [other];
      }
      return item.kind === 'group' ? [replaced(item, id, other)] : [item];
    }),
  };
}

/** Whether two filters are written the same, whatever the order of their parts’ names. */
export function same(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    isFilter(part) ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}

function isFilter(value: unknown): value is Filter {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
