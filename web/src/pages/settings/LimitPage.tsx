import { Textfield } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '../../api/client';
import { Failure } from '../../api/failure';
import type { Studio } from '../../api/studio';
import { kroner, oreOf } from '../../language/input';
import styles from '../customer/forms.module.css';
import { SettingsForm } from './SettingsForm';
import { StudioSettings } from './StudioSettings';
import { useStudioPart } from './studio-part';

/** Too little is held against the limit, too much against its amount. */
const POINTERS = ['/dailySpendLimit', '/dailySpendLimit/amount'];

/** What SMS may cost on one day. */
export function LimitPage() {
  const { t } = useTranslation();
  return (
    <StudioSettings title={t('settings.limit.title')} lead={t('settings.limit.lead')}>
      {(studio) => <LimitForm start={studio} />}
    </StudioSettings>
  );
}

function LimitForm({ start }: { start: Versioned<Studio> }) {
  const { t } = useTranslation();
  const edit = useStudioPart({
    start,
    partOf: ({ dailySpendLimit }) => ({ limit: dailySpendLimit === null ? '' : kroner(dailySpendLimit.amount) }),
    // It is the only thing that can be refused here.
    at: ({ limit }) => limit,
    patchOf: ({ limit }) => {
      const amount = oreOf(limit);
      return { dailySpendLimit: amount === null ? null : { amount, currency: 'NOK' as const } };
    },
  });
  const { limit } = edit.draft;
  const isWrong = limit.trim() !== '' && oreOf(limit) === null;
  const failure = edit.failure instanceof Failure ? edit.failure : null;
  const refused = POINTERS.map((pointer) => failure?.at(pointer)).find((one) => one !== undefined);
  return (
    <SettingsForm
      edit={edit}
      labels={{ limit: t('settings.limit.field') }}
      wordsOf={(part) => (part.limit === '' ? t('settings.limit.none') : part.limit)}
      isComplete={!isWrong}
      shown={POINTERS}
    >
      {(wasAsked) => (
        <Textfield
          className={styles.short}
          label={t('settings.limit.field')}
          description={t('settings.limit.help')}
          inputMode="decimal"
          autoComplete="off"
          maxLength={20}
          value={limit}
          error={wasAsked && isWrong ? t('customer.priceWrong') : refused}
          onChange={(event) => edit.change({ limit: event.target.value })}
        />
      )}
    </SettingsForm>
  );
}
