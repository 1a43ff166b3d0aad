import { Button } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from './ProblemNotice';

interface MoreButtonProps {
  /** A list that is read page by page. */
  list: {
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    isFetchNextPageError: boolean;
    error: Error | null;
    fetchNextPage: () => Promise<unknown>;
  };
}

/** The way to the next page of a list, and what is said when it does not come. */
export function MoreButton({ list }: MoreButtonProps) {
  const { t } = useTranslation();
  if (list.isFetchNextPageError) {
    return <ProblemNotice failure={list.error} onRetry={() => void list.fetchNextPage()} />;
  }
  return list.hasNextPage ? (
    <div>
      <Button variant="secondary" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {t('app.more')}
      </Button>
    </div>
  ) : null;
}
