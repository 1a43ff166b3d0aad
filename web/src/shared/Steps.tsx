import { useTranslation } from 'react-i18next';
import styles from './Steps.module.css';

/** How far it is. */
export function Steps({ at, all }: { at: number; all: number }) {
  const { t } = useTranslation();
  return (
    <div className={styles.steps}>
      <span>{t('app.step', { at, all })}</span>
      <span className={styles.track} aria-hidden="true">
        {Array.from({ length: all }, (_, step) => (
          <span key={step} data-done={step < at || undefined} />
        ))}
      </span>
    </div>
  );
}
