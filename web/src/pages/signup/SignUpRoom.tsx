import { Outlet } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { DraftContext, type SignUpDraft } from './draft';
import { keepDraft, keptDraft } from './kept-draft';

/** Keeps what is typed while the pages of the sign-up come and go. */
export function SignUpRoom() {
  const [draft, setDraft] = useState(keptDraft);
  const access = useMemo(
    () => ({
      draft,
      change: (part: Partial<SignUpDraft>) => setDraft((now) => ({ ...now, ...part })),
    }),
    [draft],
  );
  useEffect(() => keepDraft(draft), [draft]);
  return (
    <DraftContext value={access}>
      <Outlet />
    </DraftContext>
  );
}
