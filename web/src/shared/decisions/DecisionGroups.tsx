import { Button, Details } from '@digdir/designsystemet-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decisionsQuery, type DecisionsOf } from '../../api/decisions';
import { moment, number } from '../../language/format';
import { Loading } from '../Loading';
import { ProblemNotice } from '../ProblemNotice';
import { CustomerName } from './CustomerName';
import styles from './DecisionGroups.module.css';

export interface DecisionGroup {
  /** What they have in common, in words. */
  title: string;
  count: number;
  of: DecisionsOf;
}

/** Customers with the same outcome and reason, each group opened down to the names by those who want to see them. */
export function DecisionGroups({ groups }: { groups: DecisionGroup[] }) {
  return (
    <div className={styles.groups}>
      {groups.map((group) => (
        <Group key={`${group.of.outcome} ${group.of.reason ?? ''}`} group={group} />
      ))}
    </div>
  );
}

function Group({ group: { title, count, of } }: { group: DecisionGroup }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const people = useInfiniteQuery({ ...decisionsQuery(of), enabled: open });
  // Who is known already is not named before somebody wants to see it: each name is a request.
  const all = open ? (people.data?.pages.flatMap((page) => page.items) ?? []) : [];
  return (
    <Details variant="tinted" data-color="neutral" open={open} onToggle={() => setOpen(!open)}>
      <Details.Summary>{t('message.group', { title: title.replace(/\.$/, ''), count: number(count) })}</Details.Summary>
      <Details.Content>
        {open && people.isPending && <Loading lines={2} />}
        <ProblemNotice failure={people.error} onRetry={() => void people.refetch()} />
        <ul className={styles.people}>
          {all.map(({ customerId, at, outcome }) => (
            <li key={customerId} className={styles.person}>
              <span className={styles.name}>
                <CustomerName id={customerId} />
              </span>
              {at !== null && (
                <span className={styles.quiet}>
                  {t(outcome === 'HOLD' ? 'message.waitsUntil' : 'message.goesAt', { at: moment(at) })}
                </span>
              )}
            </li>
          ))}
        </ul>
        {people.hasNextPage && (
          <div className={styles.more}>
            <Button
              variant="secondary"
              data-size="sm"
              loading={people.isFetchingNextPage}
              onClick={() => void people.fetchNextPage()}
            >
              {t('app.more')}
            </Button>
          </div>
        )}
      </Details.Content>
    </Details>
  );
}
