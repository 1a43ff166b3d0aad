import { Outlet } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { DraftContext, EMPTY_DRAFT } from './draft';

/** Keeps what is typed while the pages of the sign-up come and go. */
export function SignUpRoom() {
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const access = useMemo(
    () => ({ draft, change: (part: Partial<typeof EMPTY_DRAFT>) => setDraft((now) => ({ ...now, ...part })) }),
    [draft],
  );
  return (
    <DraftContext value={access}>
      <Outlet />
    </DraftContext>
  );
}
