import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { calendarQuery, rulesQuery, type RuleKind } from '../../api/rules';
import { ActionBar } from '../../shared/ActionBar';
import { ButtonLink } from '../../shared/ButtonLink';
import { Loading } from '../../shared/Loading';
import { Page } from '../../shared/Page';
import { Panel } from '../../shared/Panel';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { SendingTabs } from '../../shared/SendingTabs';
import { KINDS, WORDS } from './content';
import { RuleCard } from './RuleCard';
import styles from './Rules.module.css';

/** What sends by itself, whether it is on, and when it writes next. */
export function RulesPage() {
  const { t } = useTranslation();
  const rules = useQuery(rulesQuery);
  const calendar = useQuery(calendarQuery);
  const items = rules.data?.items ?? [];
  // A card grows with its next days and would push those below it, so they come together.
  const isPending = rules.isPending || (calendar.isPending && items.some(({ state }) => state === 'ACTIVE'));
  const missing = KINDS.filter((kind) => !items.some((one) => one.kind === kind));
  return (
    <Page title={t('rules.title')} lead={t('rules.lead')}>
      <SendingTabs />
      {isPending && <Loading lines={4} />}
      {rules.data === undefined && <ProblemNotice failure={rules.error} onRetry={() => void rules.refetch()} />}
      {!isPending && items.length > 0 && (
        <ul className={styles.list}>
          {items.map((rule) => (
            <li key={rule.id}>
              <RuleCard rule={rule} days={calendar.data?.days} />
            </li>
          ))}
        </ul>
      )}
      {!isPending && rules.data !== undefined && missing.length > 0 && (
        <section className={styles.part} aria-labelledby="rules-offers">
          <Heading level={2} data-size="xs" id="rules-offers">
            {t(items.length === 0 ? 'rules.firstOffers' : 'rules.moreOffers')}
          </Heading>
          {missing.map((kind) => (
            <Offer key={kind} kind={kind} />
          ))}
        </section>
      )}
      {!isPending && items.length > 0 && (
        <ActionBar
          others={
            missing.length === 0 ? (
              <div className={styles.actions}>
                {KINDS.map((kind) => (
                  <ButtonLink key={kind} look="tertiary" to="/utsendinger/regler/ny" search={{ slag: WORDS[kind] }}>
                    {t(`rules.another.${kind}`)}
                  </ButtonLink>
                ))}
              </div>
            ) : undefined
          }
        >
          <ButtonLink look="secondary" to="/utsendinger/regler/kalender">
            {t('rules.toCalendar')}
          </ButtonLink>
        </ActionBar>
      )}
    </Page>
  );
}

/** A kind of rule that is not used yet: what it would do. */
function Offer({ kind }: { kind: RuleKind }) {
  const { t } = useTranslation();
  const name = `rules-offer-${kind}`;
  return (
    <Panel labelledBy={name}>
      <Heading level={3} data-size="2xs" id={name}>
        {t(`rules.kind.${kind}`)}
      </Heading>
      <Paragraph>{t(`rules.offer.${kind}`)}</Paragraph>
      <div>
        <ButtonLink look="secondary" to="/utsendinger/regler/ny" search={{ slag: WORDS[kind] }}>
          {t(`rules.make.${kind}`)}
        </ButtonLink>
      </div>
    </Panel>
  );
}
