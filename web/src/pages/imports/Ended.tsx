import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client';
import { importQuery, type Import } from '../../api/imports';
import { useSubmission } from '../../api/submission';
import { number } from '../../language/format';
import { ActionBar } from '../../shared/ActionBar';
import { ButtonLink } from '../../shared/ButtonLink';
import { Page } from '../../shared/Page';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { Rows } from './Rows';

/** What came of it, and the way back. */
export function Ended({ list }: { list: Import }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const id = list.id;
  // Whatever was known of customers, and of how many somebody is, was known before this list.
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: ['customers'] });
    void queries.invalidateQueries({ queryKey: ['segments', 'count'] });
  }, [queries]);
  const undo = useSubmission({
    send: (_: null, key) =>
      answered(api.POST('/api/imports/{id}/undo', { params: { path: { id }, header: { 'Idempotency-Key': key } } })),
    onDone: () => queries.invalidateQueries({ queryKey: importQuery(id).queryKey }),
  });
  if (list.state === 'FAILED') {
    return (
      <Page title={t('imports.failed.title')} lead={list.fileName}>
        <Alert data-color="danger">
          {list.problem && (
            <Heading level={2} data-size="2xs">
              {list.problem.title}
            </Heading>
          )}
          <Paragraph>{list.problem?.detail ?? t('imports.failed.text')}</Paragraph>
        </Alert>
        <ActionBar>
          <ButtonLink to="/kunder/importer">{t('imports.failed.again')}</ButtonLink>
        </ActionBar>
      </Page>
    );
  }
  if (list.state === 'UNDONE') {
    return (
      <Page title={t('imports.undone.title')} lead={t('imports.undone.lead')}>
        <ActionBar
          others={
            <ButtonLink look="tertiary" to="/kunder">
              {t('imports.toCustomers')}
            </ButtonLink>
          }
        >
          <ButtonLink to="/kunder/importer">{t('imports.again')}</ButtonLink>
        </ActionBar>
      </Page>
    );
  }
  const counts = list.counts;
  return (
    <Page
      title={t('imports.done.title')}
      lead={counts ? t('imports.done.lead', { new: number(counts.new), changed: number(counts.changed) }) : undefined}
    >
      {counts && counts.refused > 0 && <Rows list={list} state="REFUSED" count={counts.refused} />}
      <Paragraph variant="long">{t('imports.done.undoHelp')}</Paragraph>
      <ProblemNotice failure={undo.error} />
      <ActionBar
        others={
          <Button variant="tertiary" loading={undo.isPending} onClick={() => undo.submit(null)}>
            {t('imports.done.undo')}
          </Button>
        }
      >
        <ButtonLink to="/">{t('imports.done.next')}</ButtonLink>
      </ActionBar>
    </Page>
  );
}
