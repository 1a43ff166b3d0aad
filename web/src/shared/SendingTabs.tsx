import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './SendingTabs.module.css';

/** The rooms of what is sent: once, by itself, to whom, what, and every SMS that came of it. */
export function SendingTabs() {
  const { t } = useTranslation();
  const places = [
    { to: '/utsendinger', label: t('message.tabs.campaigns') },
    { to: '/utsendinger/regler', label: t('message.tabs.rules') },
    { to: '/utsendinger/utvalg', label: t('message.tabs.segments') },
    { to: '/utsendinger/tekster', label: t('message.tabs.texts') },
    { to: '/utsendinger/meldinger', label: t('message.tabs.messages') },
  ] as const;
  return (
    <nav aria-label={t('message.tabs.label')}>
      <ul className={styles.tabs}>
        {places.map(({ to, label }) => (
          <li key={to}>
            {/* What a page is narrowed to does not make it another one. */}
            <Link to={to} activeOptions={{ exact: true, includeSearch: false }} className={styles.tab}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
