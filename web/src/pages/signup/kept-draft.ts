import { kept } from '../../shared/kept';
import { EMPTY_DRAFT, type SignUpDraft } from './draft';

const PLACE = kept('sign-up', () => window.sessionStorage);

/** What outlives a reload. The password does not, nor what was agreed to. */
const KEPT = ['studioName', 'legalFirstName', 'legalLastName', 'email'] as const;

/**
 * To read a mail one leaves the page, and a phone may forget it: only this tab remembers, and only until the address is
 * proved.
 */
export function keptDraft(): SignUpDraft {
  return readDraft(PLACE.read());
}

export function keepDraft(draft: SignUpDraft): void {
  if (draft.proved || KEPT.every((field) => draft[field] === '')) {
    PLACE.forget();
  } else {
    PLACE.write(JSON.stringify(Object.fromEntries(KEPT.map((field) => [field, draft[field]]))));
  }
}

/** What is not of our making is nothing. */
export function readDraft(written: string | null): SignUpDraft {
  try {
    const read: unknown = JSON.parse(written ?? 'null');
    if (typeof read !== 'object' || read === null) {
      return EMPTY_DRAFT;
    }
    const known = new Map<string, unknown>(Object.entries(read));
    const text = (field: (typeof KEPT)[number]): string => {
      const value = known.get(field);
      return typeof value === 'string' ? value : '';
    };
    return {
      ...EMPTY_DRAFT,
      studioName: text('studioName'),
      legalFirstName: text('legalFirstName'),
      legalLastName: text('legalLastName'),
      email: text('email'),
    };
  } catch {
    return EMPTY_DRAFT;
  }
}
