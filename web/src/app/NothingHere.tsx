import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../shared/ButtonLink';
import { Page } from '../shared/Page';
import { EntryFrame } from './EntryFrame';

export function NothingHere() {
  const { t } = useTranslation();
  return (
    <EntryFrame>
      <Page title={t('app.nothing.title')} lead={t('app.nothing.text')}>
        <div>
          <ButtonLink to="/">{t('app.nothing.home')}</ButtonLink>
        </div>
      </Page>
    </EntryFrame>
  );
}
