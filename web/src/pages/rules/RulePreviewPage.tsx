import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api, versioned } from '../../api/client';
import type { components } from '../../api/contract';
import type { Outcome } from '../../api/decisions';
import { Failure } from '../../api/failure';
import { rulePreviewQuery, ruleQuery, rulesQuery, type Rule } from '../../api/rules';
import { studioQuery } from '../../api/studio';
import { useSubmission } from '../../api/submission';
import { number } from '../../language/format';
import { ActionBar } from '../../shared/ActionBar';
import { ButtonLink } from '../../shared/ButtonLink';
import { DecisionGroups } from '../../shared/decisions/DecisionGroups';
import { announce } from '../../shared/live';
import { Loading } from '../../shared/Loading';
import { BookingLink } from '../../shared/message/BookingLink';
import { Page } from '../../shared/Page';
import { ProblemNotice } from '../../shared/ProblemNotice';
import styles from './RulePreviewPage.module.css';
import ruleStyles from './Rules.module.css';
import { says } from './says';

const route = getRouteApi('/inside/utsendinger/regler/$id/hvem');

/** Whom a rule would write to today, this week and later, and why not to others; seeing it lets it be switched on. */
export function RulePreviewPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { id } = route.useParams();
  const rule = useQuery(ruleQuery(id));
  const preview = useQuery(rulePreviewQuery(id));
  const studio = useQuery(studioQuery);
  const seenAt = preview.dataUpdatedAt;
  useEffect(() => {
    if (seenAt > 0) {
      // It was seen, and may be switched on from now on.
      void queries.invalidateQueries({ queryKey: rulesQuery.queryKey });
    }
  }, [seenAt, queries]);
  const failed = rule.error ?? (preview.isFetching ? null : preview.error);
  // All of it comes in one piece: what is known first would be pushed away by the rest.
  const isPending = rule.data === undefined || preview.data === undefined || preview.isFetching || studio.isPending;
  return (
    <Page title={t('rules.preview.title')} lead={isPending ? undefined : says(t, rule.data.value)}>
      {failed !== null ? (
        <ProblemNotice
          failure={failed}
          onRetry={() => {
            void rule.refetch();
            void preview.refetch();
          }}
        />
      ) : isPending ? (
        <Loading lines={6} />
      ) : (
        <Preview rule={rule.data.value} preview={preview.data} seenAt={seenAt} />
      )}
    </Page>
  );
}

interface PreviewProps {
  rule: Rule;
  preview: components['schemas']['AutomationPreview'];
  seenAt: number;
}

function Preview({ rule, preview, seenAt }: PreviewProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { id, state, text } = rule;
  const activate = useSubmission({
    send: (_: null, key) =>
      versioned(
        api.POST('/api/automations/{id}/activate', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
        }),
      ),
    onDone: async (changed) => {
      queries.setQueryData(ruleQuery(id).queryKey, changed);
      await queries.invalidateQueries({ queryKey: rulesQuery.queryKey });
      announce(t('rules.isOn'));
      await navigate({ to: '/utsendinger/regler/$id', params: { id }, replace: true });
    },
  });
  const noSender = activate.error instanceof Failure && activate.error.is('sender-not-approved');
  return (
    <>
      <Whom id={id} version={String(seenAt)} preview={preview} rule={rule} />
      <BookingLink text={text} />
      <ProblemNotice failure={activate.error} />
      {noSender && (
        <div>
          <ButtonLink look="secondary" to="/innstillinger/avsender">
            {t('compose.check.toSender')}
          </ButtonLink>
        </div>
      )}
      <ActionBar
        others={
          <ButtonLink look="tertiary" to="/utsendinger/regler/$id/endre" params={{ id }}>
            {t('rules.change')}
          </ButtonLink>
        }
      >
        {state === 'ACTIVE' ? (
          <ButtonLink look="secondary" to="/utsendinger/regler/$id" params={{ id }}>
            {t('rules.preview.isOn')}
          </ButtonLink>
        ) : (
          <Button loading={activate.isPending || activate.isSuccess} onClick={() => activate.submit(null)}>
            {t('rules.turnOn')}
          </Button>
        )}
      </ActionBar>
    </>
  );
}

interface WhomProps {
  id: string;
  version: string;
  rule: Rule;
  preview: components['schemas']['AutomationPreview'];
}

function Whom({ id, version, rule, preview }: WhomProps) {
  const { t } = useTranslation();
  const { today, thisWeek, later, reasons } = preview;
  const all = today + thisWeek + later;
  const of = (outcome: Outcome) =>
    reasons
      .filter((row) => row.outcome === outcome)
      .map(({ reason, count, sentence }) => ({
        title: sentence,
        count,
        of: { rule: id, version, outcome, reason },
      }));
  const held = of('HOLD');
  // Those who are held get it too, later; each group says of whom it tells.
  const onTime = all - held.reduce((sum, { count }) => sum + count, 0);
  const skipped = of('SKIP');
  return (
    <>
      <dl className={styles.counts}>
        {(['today', 'thisWeek', 'later'] as const).map((when) => (
          <div key={when}>
            <dt>{t(`rules.preview.${when}`)}</dt>
            <dd>{number(preview[when])}</dd>
          </div>
        ))}
      </dl>
      {all === 0 && <Paragraph role="status">{t('rules.preview.nobody')}</Paragraph>}
      {rule.kind !== 'APPOINTMENT_REMINDER' && all > rule.dailyMaximum && (
        <Paragraph>{t('rules.preview.drips', { count: rule.dailyMaximum })}</Paragraph>
      )}
      {all > 0 && (
        <section className={ruleStyles.part} aria-labelledby="preview-who">
          <Heading level={2} data-size="xs" id="preview-who">
            {t('rules.preview.who')}
          </Heading>
          <DecisionGroups
            groups={[
              ...(onTime > 0
                ? [
                    {
                      title: t('rules.preview.onTime'),
                      count: onTime,
                      of: { rule: id, version, outcome: 'SEND' as const },
                    },
                  ]
                : []),
              ...held,
            ]}
          />
        </section>
      )}
      {skipped.length > 0 && (
        <section className={ruleStyles.part} aria-labelledby="preview-not">
          <Heading level={2} data-size="xs" id="preview-not">
            {t('rules.preview.not')}
          </Heading>
          <DecisionGroups groups={skipped} />
        </section>
      )}
    </>
  );
}
