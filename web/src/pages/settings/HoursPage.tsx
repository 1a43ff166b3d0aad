import { Button, Checkbox, Fieldset, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '../../api/client';
import { Failure } from '../../api/failure';
import { byName } from '../../api/submission';
import type { Studio } from '../../api/studio';
import { ClosedDays } from './ClosedDays';
import { spansOf } from './closed-days';
import { spanInWords } from './span-in-words';
import { SettingsForm } from './SettingsForm';
import styles from './SettingsPage.module.css';
import { StudioSettings } from './StudioSettings';
import { useStudioPart } from './studio-part';

/** What most studios keep, and what Rebookly begins with. */
const USUAL = { weekdaysFrom: '09:00', weekdaysTo: '20:00', saturdaysFrom: '10:00', saturdaysTo: '16:00' };

const TIMES = ['weekdaysFrom', 'weekdaysTo', 'saturdaysFrom', 'saturdaysTo'] as const;
type Time = (typeof TIMES)[number];

const POINTERS: Record<Time, string> = {
  weekdaysFrom: '/quietHours/weekdays/from',
  weekdaysTo: '/quietHours/weekdays/to',
  saturdaysFrom: '/quietHours/saturdays/from',
  saturdaysTo: '/quietHours/saturdays/to',
};

const at = (part: Part, pointer: string) => {
  const time = TIMES.find((one) => POINTERS[one] === pointer);
  return time === undefined ? byName(part, pointer) : part[time];
};

interface Part extends Record<Time, string> {
  onSaturdays: boolean;
  closedDays: string[];
}

/** When marketing may go, and the days on which nothing does. */
export function HoursPage() {
  const { t } = useTranslation();
  return (
    <StudioSettings title={t('settings.hours.title')} lead={t('settings.hours.lead')}>
      {(studio) => <HoursForm start={studio} />}
    </StudioSettings>
  );
}

const partOf = ({ quietHours: { weekdays, saturdays }, closedDays }: Studio): Part => ({
  weekdaysFrom: weekdays.from,
  weekdaysTo: weekdays.to,
  onSaturdays: saturdays !== null,
  saturdaysFrom: saturdays?.from ?? USUAL.saturdaysFrom,
  saturdaysTo: saturdays?.to ?? USUAL.saturdaysTo,
  closedDays,
});

function HoursForm({ start }: { start: Versioned<Studio> }) {
  const { t } = useTranslation();
  const edit = useStudioPart<Part>({
    start,
    partOf,
    at,
    patchOf: (part) => ({
      quietHours: {
        weekdays: { from: part.weekdaysFrom, to: part.weekdaysTo },
        saturdays: part.onSaturdays ? { from: part.saturdaysFrom, to: part.saturdaysTo } : null,
      },
      closedDays: part.closedDays,
    }),
  });
  const { draft, change } = edit;
  const [isTyping, setTyping] = useState(false);
  const failure = edit.failure instanceof Failure ? edit.failure : null;
  const asked = draft.onSaturdays ? TIMES : TIMES.slice(0, 2);
  const time = (field: Time, wasAsked: boolean) => (
    <Textfield
      type="time"
      step={300}
      label={t(`settings.hours.${field}`)}
      value={draft[field]}
      error={wasAsked && draft[field] === '' ? t('app.required') : failure?.at(POINTERS[field])}
      onChange={(event) => change({ [field]: event.target.value })}
    />
  );
  const wordsOf = (part: Part, field: keyof Part) => {
    if (field === 'closedDays') {
      return spansOf(part.closedDays).map(spanInWords).join(', ') || t('settings.closed.none');
    }
    return field === 'onSaturdays' ? t(part.onSaturdays ? 'settings.hours.yes' : 'settings.hours.no') : part[field];
  };
  return (
    <SettingsForm
      edit={edit}
      labels={{
        weekdaysFrom: `${t('settings.hours.weekdays')}: ${t('settings.hours.weekdaysFrom')}`,
        weekdaysTo: `${t('settings.hours.weekdays')}: ${t('settings.hours.weekdaysTo')}`,
        onSaturdays: t('settings.hours.onSaturdays'),
        saturdaysFrom: `${t('settings.hours.saturdays')}: ${t('settings.hours.saturdaysFrom')}`,
        saturdaysTo: `${t('settings.hours.saturdays')}: ${t('settings.hours.saturdaysTo')}`,
        closedDays: t('settings.closed.title'),
      }}
      wordsOf={wordsOf}
      isComplete={!isTyping && asked.every((field) => draft[field] !== '')}
      shown={[...Object.values(POINTERS), '/closedDays']}
    >
      {(wasAsked) => (
        <>
          <Fieldset>
            <Fieldset.Legend>{t('settings.hours.weekdays')}</Fieldset.Legend>
            <Fieldset.Description>{t('settings.hours.weekdaysHelp')}</Fieldset.Description>
            <div className={styles.pair}>
              {time('weekdaysFrom', wasAsked)}
              {time('weekdaysTo', wasAsked)}
            </div>
          </Fieldset>
          <Fieldset>
            <Fieldset.Legend>{t('settings.hours.saturdays')}</Fieldset.Legend>
            <Fieldset.Description>{t('settings.hours.saturdaysHelp')}</Fieldset.Description>
            <Checkbox
              label={t('settings.hours.onSaturdays')}
              checked={draft.onSaturdays}
              onChange={(event) => change({ onSaturdays: event.target.checked })}
            />
            {draft.onSaturdays && (
              <div className={styles.pair}>
                {time('saturdaysFrom', wasAsked)}
                {time('saturdaysTo', wasAsked)}
              </div>
            )}
          </Fieldset>
          <Paragraph>{t('settings.hours.always')}</Paragraph>
          <div>
            <Button type="button" variant="tertiary" onClick={() => change({ ...USUAL, onSaturdays: true })}>
              {t('settings.hours.usual')}
            </Button>
          </div>
          <ClosedDays
            days={draft.closedDays}
            error={failure?.at('/closedDays')}
            wasAsked={wasAsked}
            onTyping={setTyping}
            onChange={(closedDays) => change({ closedDays })}
          />
        </>
      )}
    </SettingsForm>
  );
}
