import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from './live';

/** Copies a text; where the browser lets it not, the text is there to be marked. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const { t } = useTranslation();
  const [state, setState] = useState<'READY' | 'COPIED' | 'REFUSED'>('READY');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('COPIED');
      announce(t('app.copied'));
    } catch {
      setState('REFUSED');
      announce(t('app.copyRefused'));
    }
  };
  return (
    <Button variant="secondary" data-size="sm" onClick={() => void copy()}>
      {{ READY: label ?? t('app.copy'), COPIED: t('app.copied'), REFUSED: t('app.copyRefused') }[state]}
    </Button>
  );
}
