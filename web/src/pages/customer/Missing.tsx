import { useTranslation } from 'react-i18next';
import { ActionBar } from '../../shared/ActionBar';
import { ButtonLink } from '../../shared/ButtonLink';
import { Page } from '../../shared/Page';

/** Nobody has this address, or not any more. */
export function Missing() {
  const { t } = useTranslation();
  return (
    <Page title={t('customer.missing.title')} lead={t('customer.missing.text')}>
      <ActionBar
        others={
          <ButtonLink look="tertiary" to="/kunder/slettet">
            {t('customer.missing.deleted')}
          </ButtonLink>
        }
      >
        <ButtonLink to="/kunder">{t('customer.toList')}</ButtonLink>
      </ActionBar>
    </Page>
  );
}
