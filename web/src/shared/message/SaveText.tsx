import { Button, Textfield } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client';
import { Failure } from '../../api/failure';
import { byName, standing, useSubmission } from '../../api/submission';
import { textsQuery, type TextKind } from '../../api/texts';
import { announce } from '../live';
import { ProblemNotice } from '../ProblemNotice';
import styles from './SaveText.module.css';

/** It was asked for by the button that stood here, so the focus goes on into it. */
function focusOnce(field: HTMLElement | null): void {
  field?.focus();
}

/** Keeps the text under a name, to begin from the next time. */
export function SaveText({ text, kind }: { text: string; kind: TextKind }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [name, setName] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const saving = useSubmission({
    send: (wish: { name: string; kind: TextKind; text: string }, key) =>
      answered(api.POST('/api/templates', { params: { header: { 'Idempotency-Key': key } }, body: wish })),
    onDone: async () => {
      setName(null);
      announce(t('message.saved'));
      await queries.invalidateQueries({ queryKey: textsQuery.queryKey });
    },
  });
  if (text.trim() === '') {
    return null;
  }
  if (name === null) {
    return (
      <div className={styles.row}>
        <Button variant="tertiary" data-size="sm" onClick={() => setName('')}>
          {t('message.save')}
        </Button>
        {saving.isSuccess && <span>{t('message.saved')}</span>}
      </div>
    );
  }
  const left = standing(saving.error, saving.variables, { name: name.trim(), kind, text }, byName);
  const failure = left instanceof Failure ? left : null;
  return (
    <div className={styles.form}>
      <Textfield
        ref={focusOnce}
        label={t('message.saveName')}
        maxLength={100}
        value={name}
        error={asked && name.trim() === '' ? t('app.required') : failure?.at('/name')}
        onChange={(event) => setName(event.target.value)}
      />
      <ProblemNotice failure={left} shown={['/name']} />
      <div className={styles.row}>
        <Button
          variant="secondary"
          data-size="sm"
          loading={saving.isPending}
          onClick={() => (name.trim() === '' ? setAsked(true) : saving.submit({ name: name.trim(), kind, text }))}
        >
          {t('message.saveDo')}
        </Button>
        <Button variant="tertiary" data-size="sm" onClick={() => setName(null)}>
          {t('message.saveNot')}
        </Button>
      </div>
    </div>
  );
}
