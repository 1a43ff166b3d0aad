import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { customerQuery, whyQuery, type Why } from '../../api/customers';
import { Failure } from '../../api/failure';
import { MESSAGE_STATES } from '../../api/messages';
import { currentLanguage } from '../../language';
import { moment } from '../../language/format';
import { ButtonLink } from '../../shared/ButtonLink';
import { Empty } from '../../shared/Empty';
import { Loading } from '../../shared/Loading';
import { MessageStateTag } from '../../shared/MessageStateTag';
import { Page } from '../../shared/Page';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { Missing } from './Missing';
import styles from './Story.module.css';
import { groupOf, type WhyGroup } from './why';

const route = getRouteApi('/inside/kunder/$id/hvorfor');

const GROUPS: WhyGroup[] = ['COMING', 'GOT', 'NOT'];

/** For every campaign and every rule: does she get it, and why or why not. */
export function WhyPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const customer = useQuery(customerQuery(id));
  const why = useQuery(whyQuery(id, currentLanguage()));
  const failed = customer.error ?? why.error;
  if (failed instanceof Failure && failed.status === 404) {
    return <Missing />;
  }
  // The name makes the heading longer, so it comes together with what stands below.
  const isPending = failed === null && (customer.data === undefined || why.data === undefined);
  const name = isPending ? undefined : customer.data?.value.name;
  const items = isPending ? [] : (why.data?.items ?? []);
  return (
    <Page
      title={name === undefined ? t('customer.why.title') : t('customer.why.titleOf', { name })}
      lead={t('customer.why.lead')}
    >
      {failed !== null && (
        <ProblemNotice
          failure={failed}
          onRetry={() => {
            void customer.refetch();
            void why.refetch();
          }}
        />
      )}
      {isPending ? (
        <Loading lines={5} />
      ) : (
        <>
          {failed === null && items.length === 0 && (
            <Empty title={t('customer.why.empty.title')} text={t('customer.why.empty.text')} />
          )}
          {GROUPS.map((group) => (
            <Group key={group} group={group} items={items.filter((one) => groupOf(one) === group)} />
          ))}
          <div>
            <ButtonLink look="tertiary" to="/kunder/$id" params={{ id }}>
              {t('customer.back')}
            </ButtonLink>
          </div>
        </>
      )}
    </Page>
  );
}

function Group({ group, items }: { group: WhyGroup; items: Why[] }) {
  const { t } = useTranslation();
  if (items.length === 0) {
    return null;
  }
  return (
    <section className={styles.part} aria-labelledby={`why-${group}`}>
      <Heading level={2} data-size="xs" id={`why-${group}`}>
        {t(`customer.why.group.${group}`)}
      </Heading>
      <ul className={styles.lines}>
        {items.map((one) => (
          <li
            key={`${one.campaignId ?? one.automationId} ${one.messageId ?? ''} ${one.at ?? ''}`}
            className={styles.line}
          >
            <Answer why={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answer({ why }: { why: Why }) {
  const { t } = useTranslation();
  const state = MESSAGE_STATES.find((one) => one === why.state);
  return (
    <>
      <span className={styles.when}>{why.at === null ? t('customer.why.noTime') : moment(why.at)}</span>
      <div className={styles.what}>
        <div className={styles.head}>
          <strong>
            {t(why.campaignId === undefined ? 'customer.why.rule' : 'customer.why.campaign', { name: why.name })}
          </strong>
          {state !== undefined && <MessageStateTag state={state} />}
        </div>
        <Paragraph>
          {why.sentence ?? (state === undefined ? t('customer.why.nothingAgainst') : t(`messages.means.${state}`))}
        </Paragraph>
        {why.until !== null && <span>{t('messages.until', { when: moment(why.until) })}</span>}
      </div>
    </>
  );
}
