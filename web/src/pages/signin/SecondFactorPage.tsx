import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '../../api/session';
import { Page } from '../../shared/Page';
import { SecondFactorStep } from './SecondFactorStep';

const route = getRouteApi('/entry/logg-inn/kode');

export function SecondFactorPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const enter = async () => {
    queries.clear();
    await queries.fetchQuery(sessionQuery);
    await navigate({ href: search.til ?? '/', replace: true });
  };
  return (
    <Page title={t('signin.codeTitle')} lead={t('signin.codeLead')}>
      <SecondFactorStep onDone={() => void enter()} onStartOver={() => void navigate({ to: '/logg-inn', search })} />
    </Page>
  );
}
