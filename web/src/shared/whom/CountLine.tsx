import { Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { movingCountQuery, type Filter } from '../../api/segments';
import { list, number } from '../../language/format';
import { useSettled } from '../debounce';
import { ProblemNotice } from '../ProblemNotice';
import styles from './CountLine.module.css';

/** How many a filter matches now, and a few of them by name. It follows what is being made. */
export function CountLine({ filter }: { filter: Filter | null }) {
  const { t } = useTranslation();
  const settled = useSettled(filter);
  const count = useQuery({ ...movingCountQuery(settled ?? {}), enabled: settled !== null });
  if (filter === null) {
    return <Paragraph className={styles.quiet}>{t('whom.builder.incomplete')}</Paragraph>;
  }
  if (count.error !== null && !count.isFetching) {
    return <ProblemNotice failure={count.error} onRetry={() => void count.refetch()} />;
  }
  if (count.data === undefined) {
    return (
      <Paragraph className={styles.quiet} role="status">
        {t('whom.count.counting')}
      </Paragraph>
    );
  }
  const { count: all, examples } = count.data;
  const names = list(examples.map((one) => one.name));
  return (
    <div className={styles.line} role="status" aria-busy={count.isPlaceholderData}>
      <span className={styles.count}>{t('whom.count.matches', { count: all, formatted: number(all) })}</span>
      {examples.length > 0 && (
        <span className={styles.quiet}>
          {t(all > examples.length ? 'whom.count.and' : 'whom.count.these', { names })}
        </span>
      )}
    </div>
  );
}
