import { Paragraph } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '../../api/session';
import { Page } from '../../shared/Page';
import { SendTo } from '../../shared/SendTo';
import { TextLink } from '../../shared/TextLink';
import { PasswordStep } from './PasswordStep';

const route = getRouteApi('/entry/logg-inn');

export function SignInPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const session = useQuery(sessionQuery);
  if (session.data?.step === 'IN') {
    return <SendTo href={search.til ?? '/'} />;
  }
  const goOn = async (next: 'TOTP' | 'ENROL') => {
    queries.removeQueries({ queryKey: sessionQuery.queryKey });
    await (next === 'TOTP' ? navigate({ to: '/logg-inn/kode', search }) : navigate({ to: '/registrer/app' }));
  };
  return (
    <Page title={t('signin.title')}>
      <PasswordStep onDone={(next) => void goOn(next)} />
      <Paragraph>
        {t('signin.new')} <TextLink to="/registrer">{t('signin.signUp')}</TextLink>
      </Paragraph>
    </Page>
  );
}
