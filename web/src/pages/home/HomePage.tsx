import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { campaignsQuery } from '../../api/campaigns';
import { anyCustomerQuery } from '../../api/customers';
import { overviewQuery } from '../../api/overview';
import { sessionQuery } from '../../api/session';
import { senderQuery } from '../../api/studio';
import { currentLanguage } from '../../language';
import { Loading } from '../../shared/Loading';
import { Page } from '../../shared/Page';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { sawDue } from '../due/saw-due';
import { Attention } from './Attention';
import { CameBack } from './CameBack';
import { checklist, isFinished } from './checklist';
import { ChecklistPanel } from './ChecklistPanel';
import { Coming } from './Coming';

/** What is going on, and whether anything needs her. */
export function HomePage() {
  const { t } = useTranslation();
  const session = useQuery(sessionQuery);
  const customers = useQuery(anyCustomerQuery);
  const sender = useQuery(senderQuery);
  const campaigns = useQuery(campaignsQuery);
  const overview = useQuery(overviewQuery(currentLanguage()));
  const parts = [customers, sender, campaigns, overview];
  const failed = parts.find((part) => part.data === undefined && part.error !== null);
  const name = session.data?.step === 'IN' ? session.data.account.legalFirstName : '';

  const steps =
    customers.data !== undefined && sender.data !== undefined && campaigns.data !== undefined
      ? checklist({
          hasCustomers: customers.data,
          sender: sender.data.value.state,
          sawDue: sawDue.read() !== null,
          campaigns: campaigns.data.items.map((one) => one.state),
        })
      : null;
  const isStarting = steps !== null && !isFinished(steps);
  // The list of first steps says by itself that a sender's name is to be chosen.
  const needs = overview.data?.attention.filter(({ kind }) => !(isStarting && kind === 'SENDER_MISSING')) ?? [];
  const hasSent = campaigns.data?.items.some((one) => one.state !== 'DRAFT') === true;
  return (
    <Page title={t('home.greeting', { name })} lead={isStarting ? t('home.startLead') : undefined}>
      {failed !== undefined ? (
        <ProblemNotice failure={failed.error} onRetry={() => parts.forEach((part) => void part.refetch())} />
      ) : steps === null || overview.data === undefined ? (
        <Loading lines={4} />
      ) : (
        <>
          <Attention needs={needs} />
          {isStarting && <ChecklistPanel steps={steps} />}
          {(hasSent || !isStarting) && (
            <>
              <Coming coming={overview.data.coming} />
              <CameBack weeks={overview.data.weeks} lift={overview.data.lift} />
            </>
          )}
        </>
      )}
    </Page>
  );
}
