import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../shared/ButtonLink';
import type { Step } from './steps';

/** The question before; what is typed here stays, saved or not. */
export function BackLink({ id, to }: { id: string; to: Step }) {
  const { t } = useTranslation();
  return (
    <ButtonLink look="tertiary" to="/utsendinger/$id/utkast" params={{ id }} search={{ steg: to }}>
      {t('compose.back')}
    </ButtonLink>
  );
}
