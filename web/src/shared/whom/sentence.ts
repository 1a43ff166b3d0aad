import type { TFunction } from 'i18next';
import type { Filter } from '../../api/segments';
import { alternatives, list, money, number, shortDay } from '../../language/format';
import { isFilledIn, outlineOf, type Condition, type Group, type Item } from './outline';
import { phraseOf, type PhraseName } from './phrases';

/** A filter as a sentence: “Kunder som var her sist for mer enn 90 dager siden og ikke har noen time.” */
export function sentenceOf(t: TFunction, filter: Filter): string {
  return sentenceOfGroup(t, outlineOf(filter));
}

export function sentenceOfGroup(t: TFunction, group: Group): string {
  if (group.items.length === 0) {
    return t(group.mode === 'any' ? 'whom.nobody' : 'whom.everybody');
  }
  return t('whom.sentence', { which: which(t, group) });
}

function which(t: TFunction, group: Group): string {
  const parts = group.items
    .filter((item) => item.kind !== 'group' || item.items.length > 0)
    .map((item) => part(t, item));
  switch (group.mode) {
    case 'all':
      return list(parts);
    case 'any':
      return parts.length > 1 ? t('whom.either', { parts: alternatives(parts) }) : list(parts);
    case 'none':
      return t('whom.noneOf', { parts: alternatives(parts) });
  }
}

function part(t: TFunction, item: Item): string {
  switch (item.kind) {
    case 'group':
      // What belongs together is held together, since “og” and “eller” do not say it.
      return item.items.length > 1 ? t('whom.together', { parts: which(t, item) }) : which(t, item);
    case 'condition':
      return phrase(t, item.phrase, shown(item), countOf(item));
    case 'foreign':
      return t('whom.foreign');
  }
}

/** The phrase with something in the place of what is filled in. */
export function phrase(t: TFunction, name: PhraseName, value: string, count: number): string {
  return t(`whom.phrase.${name}`, { value, count });
}

function countOf({ value }: Condition): number {
  const counted = Number(value);
  return Number.isFinite(counted) ? counted : 2;
}

function shown(condition: Condition): string {
  if (!isFilledIn(condition)) {
    return '…';
  }
  const text = condition.value.trim();
  switch (phraseOf(condition.phrase).asks) {
    case 'days':
    case 'times':
      return number(Number(text));
    case 'kroner':
      return money({ amount: Math.round(Number(text.replace(',', '.')) * 100), currency: 'NOK' });
    case 'date':
      return shortDay(text);
    case 'words':
    case 'tag':
    case 'nothing':
      return text;
  }
}
