import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client';
import { calendarQuery, ruleQuery, ruleReportQuery, rulesQuery, type Rule } from '../../api/rules';
import { segmentsQuery } from '../../api/segments';
import { useSubmission } from '../../api/submission';
import { ButtonLink } from '../../shared/ButtonLink';
import { Loading } from '../../shared/Loading';
import { Page } from '../../shared/Page';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { ReportView } from '../../shared/report/ReportView';
import { forgetUnsaved } from '../../shared/unsaved';
import { sentenceOf } from '../../shared/whom/sentence';
import { filterNow, whomOf } from '../../shared/whom/whom';
import { NextDays } from './NextDays';
import { OnOff } from './OnOff';
import { StateTag } from './RuleCard';
import styles from './Rules.module.css';
import { says } from './says';

const route = getRouteApi('/inside/utsendinger/regler/$id');

/** One rule: what it does, what it will do, and what came of it. */
export function RulePage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const rule = useQuery(ruleQuery(id));
  return (
    <Page title={rule.data?.value.name ?? t('rules.one')} width="wide">
      {rule.data === undefined ? (
        rule.error === null ? (
          <Loading lines={5} />
        ) : (
          <ProblemNotice failure={rule.error} onRetry={() => void rule.refetch()} />
        )
      ) : (
        <Shown rule={rule.data.value} />
      )}
    </Page>
  );
}

function Shown({ rule }: { rule: Rule }) {
  const { t } = useTranslation();
  const { id, name, state, text } = rule;
  const calendar = useQuery(calendarQuery);
  const report = useQuery(ruleReportQuery(id));
  const own = useQuery(segmentsQuery);
  const whom = whomOf(rule);
  const filter = filterNow(whom, own.data?.items);
  // What stands above the buttons comes in one piece, so that nobody taps what has just been pushed away.
  if ((state === 'ACTIVE' && calendar.isPending) || ('segmentId' in whom && own.isPending)) {
    return <Loading lines={5} />;
  }
  return (
    <div className={styles.page}>
      <section className={styles.part} aria-label={t('rules.what')}>
        <div>
          <StateTag state={state} />
        </div>
        <Paragraph>{says(t, rule)}</Paragraph>
        {filter !== undefined && <Paragraph>{t('rules.for', { whom: sentenceOf(t, filter) })}</Paragraph>}
        <Paragraph className={styles.quiet}>{text}</Paragraph>
        {state === 'ACTIVE' && <NextDays rule={id} days={calendar.data?.days} />}
        <ProblemNotice failure={calendar.error ?? own.error} />
        <OnOff rule={rule} />
        <div className={styles.actions} data-no-print>
          <ButtonLink look="tertiary" to="/utsendinger/regler/$id/endre" params={{ id }}>
            {t('rules.change')}
          </ButtonLink>
          {state === 'ACTIVE' && (
            <ButtonLink look="tertiary" to="/utsendinger/regler/$id/hvem" params={{ id }}>
              {t('rules.seeWhom')}
            </ButtonLink>
          )}
          <Remove id={id} />
        </div>
      </section>
      {report.data === undefined ? (
        report.error === null ? (
          <Loading lines={4} />
        ) : (
          <ProblemNotice failure={report.error} onRetry={() => void report.refetch()} />
        )
      ) : report.data.planned === 0 ? (
        <section className={styles.part} aria-labelledby="rule-results">
          <Heading level={2} data-size="xs" id="rule-results">
            {t('report.title')}
          </Heading>
          <Paragraph>{t('rules.noResults')}</Paragraph>
        </section>
      ) : (
        <ReportView report={report.data} name={name} isOver={false} />
      )}
    </div>
  );
}

function Remove({ id }: { id: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const dialog = useRef<HTMLDialogElement>(null);
  const removing = useSubmission({
    send: (_: null) => answered(api.DELETE('/api/automations/{id}', { params: { path: { id } } })),
    onDone: async () => {
      forgetUnsaved(`rule.${id}`);
      await navigate({ to: '/utsendinger/regler' });
      queries.removeQueries({ queryKey: ruleQuery(id).queryKey });
      await queries.invalidateQueries({ queryKey: rulesQuery.queryKey });
    },
  });
  return (
    <>
      <Button variant="tertiary" data-color="danger" onClick={() => dialog.current?.showModal()}>
        {t('rules.remove')}
      </Button>
      <Dialog ref={dialog} closedby="any" closeButton={t('report.close')} aria-labelledby="remove-rule">
        <Dialog.Block>
          <Heading level={2} data-size="sm" id="remove-rule">
            {t('rules.removeTitle')}
          </Heading>
          <Paragraph>{t('rules.removeText')}</Paragraph>
          <ProblemNotice failure={removing.error} />
        </Dialog.Block>
        <Dialog.Block className={styles.actions}>
          <Button data-color="danger" loading={removing.isPending} onClick={() => removing.submit(null)}>
            {t('rules.removeDo')}
          </Button>
          <Button variant="secondary" onClick={() => dialog.current?.close()}>
            {t('rules.removeNot')}
          </Button>
        </Dialog.Block>
      </Dialog>
    </>
  );
}
