import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './SendingTabs.module.css';

/** The rooms of what is sent: once, by itself, to whom, and what. */
export function SendingTabs() {
  const { t } = useTranslation();
  const places = [
    { to: '/utsendinger', label: t('message.tabs.campaigns') },
    { to: '/utsendinger/regler', label: t('message.tabs.rules') },
    { to: '/utsendinger/utvalg', label: t('message.tabs.segments') },
    { to: '/utsendinger/tekster', label: t('message.tabs.texts') },
  ] as const;
  return (
    <nav aria-label={t('message.tabs.label')}>
      <ul className={styles.tabs}>
        {places.map(({ to, label }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact: true }} className={styles.tab}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
