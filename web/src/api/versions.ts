import { useState } from 'react';
import type { Versioned } from './client';
import { Failure } from './failure';
import { byName, standing, useSubmission, type At } from './submission';

/** What somebody else saved while this form was open, beside what stands in it. */
export interface Conflict<T> {
  theirs: Versioned<T>;
  /** The fields that both changed, differently. With none of them both changes fit together, and only need saving. */
  fields: (keyof T)[];
  /** Whether nothing was changed here; the form then has what the other one saved. */
  isOnlyTheirs: boolean;
}

export function differing<T extends object>(base: T, mine: T, theirs: T): (keyof T)[] {
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  return (Object.keys(mine) as (keyof T)[]).filter(
    (field) =>
      !same(mine[field], theirs[field]) && !same(base[field], theirs[field]) && !same(base[field], mine[field]),
  );
}

/** Fields that the other one changed and that were left alone here are taken over; both changes survive. */
export function combined<T extends object>(base: T, mine: T, theirs: T): T {
  const result = { ...theirs };
  for (const field of Object.keys(mine) as (keyof T)[]) {
    if (JSON.stringify(mine[field]) !== JSON.stringify(base[field])) {
      result[field] = mine[field];
    }
  }
  return result;
}

export function conflictOf<T extends object>(base: T, mine: T, theirs: Versioned<T>): Conflict<T> {
  const both = combined(base, mine, theirs.value);
  return {
    theirs,
    fields: differing(base, mine, theirs.value),
    isOnlyTheirs: JSON.stringify(both) === JSON.stringify(theirs.value),
  };
}

interface Editing<T> {
  /** As it was read. */
  start: Versioned<T>;
  /** What was typed over it before, and not saved. */
  typed?: T;
  read: () => Promise<Versioned<T>>;
  save: (value: T, before: Versioned<T>) => Promise<Versioned<T>>;
  onSaved?: (saved: Versioned<T>) => unknown;
  /** Where the form has what a refusal points at, when it calls it otherwise than the server. */
  at?: At<T>;
}

/**
 * A form over something with a version. When somebody else has saved in the meantime, both versions are kept and shown, and
 * whoever sits here decides.
 */
export function useVersionedEdit<T extends object>({ start, typed, read, save, onSaved, at = byName }: Editing<T>) {
  const [base, setBase] = useState(start);
  const [draft, setDraft] = useState(typed ?? start.value);
  const [conflict, setConflict] = useState<Conflict<T> | null>(null);

  const saving = useSubmission<{ value: T; before: Versioned<T> }, Versioned<T> | Conflict<T>>({
    send: async ({ value, before }) => {
      try {
        return await save(value, before);
      } catch (failure) {
        if (failure instanceof Failure && failure.status === 412) {
          return conflictOf(before.value, value, await read());
        }
        throw failure;
      }
    },
    onDone: (outcome, { value, before }) => {
      if ('etag' in outcome) {
        setBase(outcome);
        setDraft(outcome.value);
        setConflict(null);
        return onSaved?.(outcome);
      }
      // What is typed here stays; what the other one changed elsewhere is taken along.
      setBase(outcome.theirs);
      setDraft(combined(before.value, value, outcome.theirs.value));
      setConflict(outcome);
      return undefined;
    },
  });

  return {
    draft,
    base,
    change: (part: Partial<T>) => setDraft((now) => ({ ...now, ...part })),
    isChanged: JSON.stringify(draft) !== JSON.stringify(base.value),
    conflict,
    keepMine: () => setConflict(null),
    takeTheirs: () => {
      if (conflict !== null) {
        const { theirs, fields } = conflict;
        setDraft((now) => ({ ...now, ...Object.fromEntries(fields.map((field) => [field, theirs.value[field]])) }));
        setConflict(null);
      }
    },
    save: () => saving.submit({ value: draft, before: base }),
    isSaving: saving.isPending,
    isSaved: saving.isSuccess && conflict === null,
    failure: standing(saving.error, saving.variables?.value, draft, at),
    /** To be told when the next try was not even sent: what is said then is said of that one. */
    forgetFailure: saving.reset,
  };
}
