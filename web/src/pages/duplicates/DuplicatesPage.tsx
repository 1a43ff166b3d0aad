import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { duplicatesQuery } from '../../api/customers';
import { currentLanguage } from '../../language';
import { ButtonLink } from '../../shared/ButtonLink';
import { Empty } from '../../shared/Empty';
import { Loading } from '../../shared/Loading';
import { MoreButton } from '../../shared/MoreButton';
import { Page } from '../../shared/Page';
import { ProblemNotice } from '../../shared/ProblemNotice';
import styles from './Duplicates.module.css';
import { Pair } from './Pair';

/** Customers who may be one person, the surest first. */
export function DuplicatesPage() {
  const { t } = useTranslation();
  const duplicates = useInfiniteQuery(duplicatesQuery(currentLanguage()));
  const pairs = duplicates.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t('duplicates.title')} lead={t('duplicates.lead')}>
      {duplicates.isPending && <Loading lines={5} />}
      {duplicates.data === undefined && (
        <ProblemNotice failure={duplicates.error} onRetry={() => void duplicates.refetch()} />
      )}
      {duplicates.isSuccess && pairs.length === 0 && (
        <Empty title={t('duplicates.empty.title')} text={t('duplicates.empty.text')} />
      )}
      {pairs.length > 0 && (
        <ul className={styles.pairs}>
          {pairs.map((pair) => (
            <li key={`${pair.keep.id} ${pair.remove.id}`}>
              <Pair pair={pair} />
            </li>
          ))}
        </ul>
      )}
      <MoreButton list={duplicates} />
      <div>
        <ButtonLink look="tertiary" to="/kunder">
          {t('customer.toList')}
        </ButtonLink>
      </div>
    </Page>
  );
}
