import type { ColumnMeaning, Import } from '../../api/imports';

/** A note is not taken in, so to an owner it is one more column that is left out. */
export type OfferedMeaning = Exclude<ColumnMeaning, 'note'>;

/** What a column of each kind of list can be, in the order in which people look for it. */
export const MEANINGS: Record<Import['kind'], OfferedMeaning[]> = {
  CUSTOMERS: [
    'name',
    'firstName',
    'lastName',
    'phone',
    'lastVisit',
    'nextAppointment',
    'category',
    'price',
    'tag',
    'marketing',
    'ignore',
  ],
  VISITS: ['name', 'firstName', 'lastName', 'phone', 'visitDay', 'category', 'price', 'tag', 'marketing', 'ignore'],
};

export type Mapping = Record<string, ColumnMeaning>;

/** What an owner is told that a column is. */
export function offered(meaning: ColumnMeaning | undefined): OfferedMeaning {
  return meaning === undefined || meaning === 'note' ? 'ignore' : meaning;
}

/** Meanings that any number of columns can have. */
const OFTEN: ColumnMeaning[] = ['tag', 'note', 'ignore'];

/** Gives a column a meaning; another one that had it is left out, since two cannot be the phone. */
export function assign(mapping: Mapping, column: string, meaning: ColumnMeaning): Mapping {
  const result = { ...mapping };
  if (!OFTEN.includes(meaning)) {
    for (const [other, its] of Object.entries(result)) {
      if (other !== column && its === meaning) {
        result[other] = 'ignore';
      }
    }
  }
  result[column] = meaning;
  return result;
}

export type Lack = 'name' | 'phone' | 'visitDay' | 'oneName';

/** What has to be among the columns and is not, or is there twice. */
export function lacking(mapping: Mapping, kind: Import['kind']): Lack[] {
  const meanings = Object.values(mapping);
  const whole = meanings.includes('name');
  const parts = meanings.includes('firstName') || meanings.includes('lastName');
  const lacks: Lack[] = [];
  if (!meanings.includes('phone')) {
    lacks.push('phone');
  }
  if (kind === 'CUSTOMERS' && !whole && !parts) {
    lacks.push('name');
  }
  if (whole && parts) {
    lacks.push('oneName');
  }
  if (kind === 'VISITS' && !meanings.includes('visitDay')) {
    lacks.push('visitDay');
  }
  return lacks;
}

/** The first cells of a column that say something. */
export function examples(preview: Import['preview'], column: string, most = 3): string[] {
  return (preview ?? [])
    .map((row) => row[column] ?? '')
    .filter((cell) => cell.trim() !== '')
    .slice(0, most);
}
