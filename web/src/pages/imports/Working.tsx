import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client';
import { importQuery, isUndoing, type Import } from '../../api/imports';
import { useSubmission } from '../../api/submission';
import { ActionBar } from '../../shared/ActionBar';
import { ButtonLink } from '../../shared/ButtonLink';
import { Page } from '../../shared/Page';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { Progress } from '../../shared/Progress';

/** Something is being read, taken in or taken back; it goes on whether or not somebody looks. */
export function Working({ list }: { list: Import }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const job = list.job;
  const stop = useSubmission({
    send: (id: string, key) =>
      answered(api.POST('/api/jobs/{id}/cancel', { params: { path: { id }, header: { 'Idempotency-Key': key } } })),
    onDone: () => queries.invalidateQueries({ queryKey: importQuery(list.id).queryKey }),
  });
  if (list.state === 'AWAITING_FILE') {
    return (
      <Page title={t('imports.waiting.title')} lead={t('imports.waiting.lead')}>
        <div>
          <ButtonLink look="secondary" to="/kunder/importer">
            {t('imports.again')}
          </ButtonLink>
        </div>
      </Page>
    );
  }
  const what = isUndoing(list) ? 'undoing' : list.state === 'READING' ? 'reading' : 'committing';
  return (
    <Page title={t(`imports.${what}.title`)} lead={t('imports.leave')}>
      <Progress label={list.fileName ?? ''} done={job?.done ?? 0} total={job?.total ?? 0} unit={t('imports.rows')} />
      {what === 'committing' && job && (
        <>
          <ProblemNotice failure={stop.error} />
          <Paragraph data-size="sm" role="status">
            {t(stop.isSuccess ? 'imports.committing.stopping' : 'imports.committing.stopHelp')}
          </Paragraph>
          {!stop.isSuccess && (
            <ActionBar>
              <Button variant="secondary" loading={stop.isPending} onClick={() => stop.submit(job.id)}>
                {t('imports.committing.stop')}
              </Button>
            </ActionBar>
          )}
        </>
      )}
    </Page>
  );
}
