import { createContext, useContext } from 'react';

/** What is typed on the way in; kept while one goes back and forth. A reload loses what is secret in it (kept-draft.ts). */
export interface SignUpDraft {
  studioName: string;
  legalFirstName: string;
  legalLastName: string;
  email: string;
  password: string;
  agreed: boolean;
  /** Whether the code of the mail has come back: from then on the session knows whose account it is. */
  proved: boolean;
  /** Shown once, on the last page. */
  recoveryCodes: string[];
}

export const EMPTY_DRAFT: SignUpDraft = {
  studioName: '',
  legalFirstName: '',
  legalLastName: '',
  email: '',
  password: '',
  agreed: false,
  proved: false,
  recoveryCodes: [],
};

interface DraftAccess {
  draft: SignUpDraft;
  change: (part: Partial<SignUpDraft>) => void;
}

export const DraftContext = createContext<DraftAccess | null>(null);

export function useDraft(): DraftAccess {
  const access = useContext(DraftContext);
  if (access === null) {
    throw new Error('a page of the sign-up stands outside its room');
  }
  return access;
}
