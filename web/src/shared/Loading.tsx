import { Skeleton } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import styles from './Loading.module.css';

interface LoadingProps {
  /** How many lines the shape has; about as many as will come. */
  lines?: number;
}

/** The shape of what comes. It appears after 300 ms (by style), so that what is quick does not flicker. */
export function Loading({ lines = 4 }: LoadingProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.loading} role="status">
      <span className="ds-sr-only">{t('app.loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} variant="rectangle" className={styles.line} />
      ))}
    </div>
  );
}
