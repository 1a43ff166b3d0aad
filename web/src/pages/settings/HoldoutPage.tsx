import { Fieldset, Radio } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '../../api/client';
import type { Studio } from '../../api/studio';
import { SettingsForm } from './SettingsForm';
import { StudioSettings } from './StudioSettings';
import { useStudioPart } from './studio-part';

const USUAL = [0, 5, 10, 20];

/** How many get no marketing, so that one sees what the marketing is worth. */
export function HoldoutPage() {
  const { t } = useTranslation();
  return (
    <StudioSettings title={t('settings.holdout.title')} lead={t('settings.holdout.lead')}>
      {(studio) => <HoldoutForm start={studio} />}
    </StudioSettings>
  );
}

function HoldoutForm({ start }: { start: Versioned<Studio> }) {
  const { t } = useTranslation();
  const edit = useStudioPart({
    start,
    partOf: ({ holdoutPercent }) => ({ holdoutPercent }),
    patchOf: (part) => part,
  });
  const words = (percent: number) =>
    percent === 0 ? t('settings.holdout.nobody') : t('settings.holdout.of', { count: percent });
  // One that was set by the API stays a choice.
  const [choices] = useState(() => [...new Set([...USUAL, start.value.holdoutPercent])].toSorted((a, b) => a - b));
  return (
    <SettingsForm
      edit={edit}
      labels={{ holdoutPercent: t('settings.holdout.title') }}
      wordsOf={({ holdoutPercent }) => words(holdoutPercent)}
      isComplete
      shown={[]}
    >
      {() => (
        <Fieldset>
          <Fieldset.Legend>{t('settings.holdout.legend')}</Fieldset.Legend>
          <Fieldset.Description>{t('settings.holdout.help')}</Fieldset.Description>
          {choices.map((percent) => (
            <Radio
              key={percent}
              name="holdout"
              value={String(percent)}
              label={words(percent)}
              checked={edit.draft.holdoutPercent === percent}
              onChange={() => edit.change({ holdoutPercent: percent })}
            />
          ))}
        </Fieldset>
      )}
    </SettingsForm>
  );
}
