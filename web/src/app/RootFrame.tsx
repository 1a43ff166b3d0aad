import { SkipLink } from '@digdir/designsystemet-react';
import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LiveRegion } from '../shared/LiveRegion';
import { OfflineNotice } from './OfflineNotice';

/** What is around every page. */
export function RootFrame() {
  const { t } = useTranslation();
  return (
    <>
      <SkipLink href="#main">{t('app.skip')}</SkipLink>
      <OfflineNotice />
      <Outlet />
      <LiveRegion />
    </>
  );
}
