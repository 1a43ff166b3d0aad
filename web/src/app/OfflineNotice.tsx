import { useTranslation } from 'react-i18next';
import { useIsOffline } from '../shared/offline';
import styles from './OfflineNotice.module.css';

export function OfflineNotice() {
  const { t } = useTranslation();
  const offline = useIsOffline();
  return (
    <div role="status" className={styles.place}>
      {offline && <p className={styles.notice}>{t('app.offline')}</p>}
    </div>
  );
}
