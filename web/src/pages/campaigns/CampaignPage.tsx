import { Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { campaignQuery, reportQuery, type Campaign } from '../../api/campaigns';
import { moment } from '../../language/format';
import { ButtonLink } from '../../shared/ButtonLink';
import { Loading } from '../../shared/Loading';
import { Page } from '../../shared/Page';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { ReportView } from '../../shared/report/ReportView';
import { SendTo } from '../../shared/SendTo';
import styles from './CampaignPage.module.css';
import { CampaignMessages } from './CampaignMessages';
import { Sending } from './Sending';
import { Steering } from './Steering';

const route = getRouteApi('/inside/utsendinger/$id');

/** While it goes, its figures move. */
const LIVE_MS = 2_000;
/** Afterwards receipts come, and clicks, for as long as anybody reads her SMS. */
const AFTERWARDS_MS = 15_000;

/** One campaign that has gone: how far it is, and what came of it. */
export function CampaignPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const campaign = useQuery({
    ...campaignQuery(id),
    staleTime: 0,
    refetchInterval: (query) => (isMoving(query.state.data?.value) ? LIVE_MS : false),
  });
  if (campaign.data === undefined) {
    return (
      <Page title={t('campaigns.one')}>
        {campaign.error === null ? (
          <Loading lines={5} />
        ) : (
          <>
            <ProblemNotice failure={campaign.error} onRetry={() => void campaign.refetch()} />
            <div>
              <ButtonLink look="secondary" to="/utsendinger">
                {t('compose.toAll')}
              </ButtonLink>
            </div>
          </>
        )}
      </Page>
    );
  }
  return campaign.data.value.state === 'DRAFT' ? (
    <SendTo to="/utsendinger/$id/utkast" params={{ id }} search={{ steg: 'hvem' }} />
  ) : (
    <Started campaign={campaign.data.value} lost={campaign.error} />
  );
}

interface StartedProps {
  campaign: Campaign;
  /** Why what is shown may be old. */
  lost: Error | null;
}

function Started({ campaign, lost }: StartedProps) {
  const { t } = useTranslation();
  const { id, name, state, text, sendAt, startedAt } = campaign;
  const report = useQuery({
    ...reportQuery(id, state),
    refetchInterval: isMoving(campaign) ? LIVE_MS : AFTERWARDS_MS,
  });
  const isOver = state === 'DONE' || state === 'CANCELLED';
  return (
    <Page
      title={name}
      width="wide"
      lead={
        state === 'SCHEDULED' && sendAt !== null
          ? t('report.scheduled', { at: moment(sendAt) })
          : t(`report.lead.${state}`, { at: typeof startedAt === 'string' ? moment(startedAt) : '' })
      }
    >
      <div className={styles.page}>
        {report.data === undefined ? (
          report.error === null ? (
            <Loading lines={6} />
          ) : (
            <ProblemNotice failure={report.error} onRetry={() => void report.refetch()} />
          )
        ) : (
          <>
            <ProblemNotice failure={lost ?? report.error} isTryingAgain={isMoving(campaign) || lost === null} />
            {/* Without contact nobody knows that anything is being made ready. */}
            {!isOver && (lost === null || report.data.planned > 0) && <Sending state={state} report={report.data} />}
            <Steering campaign={campaign} report={report.data} />
            {report.data.planned > 0 && (
              <ReportView report={report.data} name={name} isOver={isOver}>
                <CampaignMessages id={id} count={report.data.planned} reasons={report.data.reasons} />
              </ReportView>
            )}
          </>
        )}
        {/* Not before the report: that would push it away. */}
        {!report.isPending && (
          <section className={styles.part} aria-label={t('report.text')}>
            <Paragraph data-size="sm">{t('report.text')}</Paragraph>
            <Paragraph>{text}</Paragraph>
          </section>
        )}
      </div>
    </Page>
  );
}

function isMoving(campaign: Campaign | undefined): boolean {
  return campaign?.state === 'RUNNING' || campaign?.state === 'SCHEDULED';
}
