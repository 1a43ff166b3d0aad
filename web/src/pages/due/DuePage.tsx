import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { anyCustomerQuery } from '../../api/customers';
import { countQuery, readySegmentsQuery } from '../../api/segments';
import { currentLanguage } from '../../language';
import { list, number } from '../../language/format';
import { ButtonLink } from '../../shared/ButtonLink';
import { Empty } from '../../shared/Empty';
import { Loading } from '../../shared/Loading';
import { Page } from '../../shared/Page';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { TextLink } from '../../shared/TextLink';
import type { components } from '../../api/contract';
import styles from './DuePage.module.css';
import { sawDue } from './saw-due';

type ReadySegment = components['schemas']['ReadySegmentList']['items'][number];

/** Who it is time to hear from, in groups that every salon knows. */
export function DuePage() {
  const { t } = useTranslation();
  const anybody = useQuery(anyCustomerQuery);
  const segments = useQuery(readySegmentsQuery(currentLanguage()));
  const groups = segments.data?.items ?? [];
  const counts = useQueries({
    queries: groups.map(({ filter }) => ({ ...countQuery(filter), enabled: anybody.data === true })),
  });
  // A group grows with its examples and would push those below it, so they come together.
  const shown = anybody.data === true && segments.data !== undefined && counts.every(({ isPending }) => !isPending);
  useEffect(() => {
    if (shown) {
      sawDue.write('yes');
    }
  }, [shown]);
  const failed = anybody.error ?? segments.error;
  return (
    <Page title={t('due.title')} lead={t('due.lead')}>
      {failed !== null && (
        <ProblemNotice
          failure={failed}
          onRetry={() => {
            void anybody.refetch();
            void segments.refetch();
          }}
        />
      )}
      {failed === null && !shown && anybody.data !== false && <Loading lines={6} />}
      {anybody.data === false && (
        <Empty title={t('due.empty.title')} text={t('due.empty.text')}>
          <div>
            <ButtonLink to="/kunder/importer">{t('due.empty.do')}</ButtonLink>
          </div>
        </Empty>
      )}
      {shown && (
        <ul className={styles.groups}>
          {groups.map((segment, place) => {
            const count = counts[place];
            return count === undefined ? null : <Group key={segment.key} segment={segment} count={count} />;
          })}
        </ul>
      )}
    </Page>
  );
}

interface GroupProps {
  segment: ReadySegment;
  count: UseQueryResult<components['schemas']['SegmentCount']>;
}

function Group({ segment, count }: GroupProps) {
  const { t } = useTranslation();
  return (
    <li className={styles.group} aria-busy={count.isPending}>
      <div>
        <Heading level={2} data-size="2xs">
          {segment.name}
        </Heading>
        <Paragraph data-size="sm" className={styles.quiet}>
          {segment.description}
        </Paragraph>
        {count.data !== undefined && count.data.examples.length > 0 && (
          <Paragraph data-size="sm">
            {count.data.count > count.data.examples.length
              ? t('due.examplesAndMore', { names: count.data.examples.map((one) => one.name).join(', ') })
              : list(count.data.examples.map((one) => one.name))}
          </Paragraph>
        )}
        {count.data !== undefined && count.data.count > 0 && (
          <TextLink
            to="/utsendinger/ny"
            search={{ klar: segment.key }}
            className={styles.write}
            aria-label={t('due.writeTo', { name: segment.name })}
          >
            {t('due.write')}
          </TextLink>
        )}
        {count.error !== null && <ProblemNotice failure={count.error} onRetry={() => void count.refetch()} />}
      </div>
      <span className={styles.count}>{count.data === undefined ? '…' : number(count.data.count)}</span>
    </li>
  );
}
