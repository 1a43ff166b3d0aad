import { Paragraph, Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { campaignsQuery, type Campaign } from '../../api/campaigns';
import { moment } from '../../language/format';
import { ActionBar } from '../../shared/ActionBar';
import { ButtonLink } from '../../shared/ButtonLink';
import { Empty } from '../../shared/Empty';
import { Loading } from '../../shared/Loading';
import { Page } from '../../shared/Page';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { SendingTabs } from '../../shared/SendingTabs';
import { TextLink } from '../../shared/TextLink';
import styles from './CampaignsPage.module.css';

/** What has gone out and what will. */
export function CampaignsPage() {
  const { t } = useTranslation();
  const campaigns = useQuery(campaignsQuery);
  // What is under way or half made before what is over, and of each the latest first.
  const items = campaigns.data?.items.toSorted(
    (one, other) => order(one) - order(other) || momentOf(other).localeCompare(momentOf(one)),
  );
  return (
    <Page title={t('campaigns.title')}>
      <SendingTabs />
      {campaigns.isPending && <Loading lines={4} />}
      {campaigns.data === undefined && (
        <ProblemNotice failure={campaigns.error} onRetry={() => void campaigns.refetch()} />
      )}
      {items?.length === 0 && <Empty title={t('campaigns.empty.title')} text={t('campaigns.empty.text')} />}
      {items !== undefined && items.length > 0 && (
        <ul className={styles.list}>
          {items.map((campaign) => (
            <Row key={campaign.id} campaign={campaign} />
          ))}
        </ul>
      )}
      <ActionBar
        others={
          <ButtonLink look="tertiary" to="/utsendinger/pa-tide">
            {t('campaigns.due')}
          </ButtonLink>
        }
      >
        <ButtonLink to="/utsendinger/ny">{t('campaigns.new')}</ButtonLink>
      </ActionBar>
    </Page>
  );
}

function Row({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation();
  const { id, name, state, sendAt, startedAt } = campaign;
  const params = { id };
  return (
    <li className={styles.campaign}>
      <div className={styles.words}>
        {state === 'DRAFT' ? (
          <TextLink to="/utsendinger/$id/utkast" params={params} search={{ steg: 'hvem' }} className={styles.name}>
            {name}
          </TextLink>
        ) : (
          <TextLink to="/utsendinger/$id" params={params} className={styles.name}>
            {name}
          </TextLink>
        )}
        <Paragraph data-size="sm">
          {sendAt !== null && (state === 'DRAFT' || state === 'SCHEDULED')
            ? moment(sendAt)
            : typeof startedAt === 'string'
              ? t('campaigns.started', { at: moment(startedAt) })
              : t('campaigns.notStarted')}
        </Paragraph>
      </div>
      <Tag data-color={state === 'PAUSED' ? 'warning' : state === 'RUNNING' ? 'success' : 'neutral'}>
        {t(`campaigns.state.${state}`)}
      </Tag>
    </li>
  );
}

const ORDER: Record<Campaign['state'], number> = {
  RUNNING: 0,
  PAUSED: 0,
  SCHEDULED: 1,
  DRAFT: 2,
  DONE: 3,
  CANCELLED: 3,
};

const order = ({ state }: Campaign) => ORDER[state];
const momentOf = ({ startedAt, createdAt }: Campaign) => startedAt ?? createdAt ?? '';
