import { CogIcon, HouseIcon, PaperplaneIcon, PersonGroupIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Wordmark } from './Wordmark';
import styles from './Navigation.module.css';

export function Navigation() {
  const { t } = useTranslation();
  const places = [
    { to: '/', label: t('app.nav.home'), Icon: HouseIcon },
    { to: '/kunder', label: t('app.nav.customers'), Icon: PersonGroupIcon },
    { to: '/utsendinger', label: t('app.nav.campaigns'), Icon: PaperplaneIcon },
    { to: '/innstillinger', label: t('app.nav.settings'), Icon: CogIcon },
  ] as const;
  return (
    <nav aria-label={t('app.nav.label')} className={styles.navigation}>
      <div className={styles.brand}>
        <Wordmark />
      </div>
      <ul className={styles.places}>
        {places.map(({ to, label, Icon }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact: to === '/' }} className={styles.place}>
              <Icon aria-hidden fontSize="1.5rem" />
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
