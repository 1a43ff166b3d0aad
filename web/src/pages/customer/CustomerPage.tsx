import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { customerChanged, timelineQuery } from '../../api/customers';
import { Failure } from '../../api/failure';
import { useDone } from '../../shared/done';
import { DoneBar } from '../../shared/DoneBar';
import { Loading } from '../../shared/Loading';
import { MoreButton } from '../../shared/MoreButton';
import { Page } from '../../shared/Page';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { Appointments } from './Appointments';
import styles from './CustomerPage.module.css';
import { Deleted } from './Deleted';
import { Farewell } from './Farewell';
import { happenings, upcoming } from './happening';
import { Head } from './Head';
import { Missing } from './Missing';
import { Story } from './Story';
import { Ways } from './Ways';

const route = getRouteApi('/inside/kunder/$id');

/** One customer: who she is, what to do now, and what has happened. */
export function CustomerPage() {
  const { id } = route.useParams();
  // Another customer is another page, with nothing left of this one.
  return <OneCustomer key={id} id={id} />;
}

function OneCustomer({ id }: { id: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const timeline = useInfiniteQuery(timelineQuery(id));
  const [last, tell] = useDone();
  const [isDeleted, setDeleted] = useState(false);
  const customer = timeline.data?.pages[0]?.customer;

  if (customer === undefined) {
    const { error } = timeline;
    if (error instanceof Failure && error.status === 404) {
      return <Missing />;
    }
    return (
      <Page title={t('customer.title')}>
        {error === null ? (
          <Loading lines={6} />
        ) : (
          <ProblemNotice failure={error} onRetry={() => void timeline.refetch()} />
        )}
      </Page>
    );
  }
  if (isDeleted) {
    return <Deleted customer={customer} onRestored={() => setDeleted(false)} />;
  }
  const lines = happenings(timeline.data?.pages.flatMap((page) => page.items) ?? []);
  const ahead = upcoming(lines, customer.nextAppointment);
  const about = { customer, lines, tell, changed: () => customerChanged(queries, id) };
  return (
    <Page title={customer.name}>
      <div className={styles.page}>
        <Head about={about} />
        <Appointments about={about} ahead={ahead} />
        <Ways customer={customer} />
        <Story about={about} lines={lines.filter((line) => !(line.kind === 'APPOINTMENT' && ahead.includes(line)))} />
        <MoreButton list={timeline} />
        <Farewell customer={customer} onDeleted={() => setDeleted(true)} />
        <DoneBar last={last} />
      </div>
    </Page>
  );
}
