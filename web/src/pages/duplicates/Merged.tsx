import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client';
import { customersMoved } from '../../api/customers';
import { useSubmission } from '../../api/submission';
import { ActionBar } from '../../shared/ActionBar';
import { ButtonLink } from '../../shared/ButtonLink';
import { Page } from '../../shared/Page';
import { ProblemNotice } from '../../shared/ProblemNotice';

interface MergedProps {
  keep: string;
  remove: string;
  /** Of the one that they are now, when it is known. */
  name: string | null;
}

/** Two are one, and can be parted again. */
export function Merged({ keep, remove, name }: MergedProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const undo = useSubmission({
    send: (_: null, key) =>
      answered(
        api.POST('/api/customers/merge/undo', {
          params: { header: { 'Idempotency-Key': key } },
          body: { keep, remove },
        }),
      ),
    onDone: () => customersMoved(queries),
  });
  if (undo.isSuccess) {
    return (
      <Page title={t('duplicates.parted.title')} lead={t('duplicates.parted.lead')}>
        <ActionBar>
          <ButtonLink to="/kunder/dobbelt">{t('duplicates.toPairs')}</ButtonLink>
        </ActionBar>
      </Page>
    );
  }
  return (
    <Page title={name === null ? t('duplicates.merged.before') : t('duplicates.merged.title', { name })}>
      <Paragraph variant="long">{t('duplicates.merged.text')}</Paragraph>
      <ProblemNotice failure={undo.error} />
      <ActionBar
        others={
          <>
            <Button variant="tertiary" loading={undo.isPending} onClick={() => undo.submit(null)}>
              {t('duplicates.merged.undo')}
            </Button>
            <ButtonLink look="tertiary" to="/kunder/$id" params={{ id: keep }}>
              {t('duplicates.merged.see')}
            </ButtonLink>
          </>
        }
      >
        <ButtonLink to="/kunder/dobbelt">{t('duplicates.merged.next')}</ButtonLink>
      </ActionBar>
    </Page>
  );
}
