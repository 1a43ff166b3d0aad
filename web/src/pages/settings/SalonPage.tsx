import { Textfield } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '../../api/client';
import { Failure } from '../../api/failure';
import type { Studio } from '../../api/studio';
import { SettingsForm } from './SettingsForm';
import { StudioSettings } from './StudioSettings';
import { useStudioPart } from './studio-part';

/** What the salon is called, where one books, and where customers reach it. */
export function SalonPage() {
  const { t } = useTranslation();
  return (
    <StudioSettings title={t('settings.salon.title')} lead={t('settings.salon.lead')}>
      {(studio) => <SalonForm start={studio} />}
    </StudioSettings>
  );
}

/** `salong.no/bestill` is typed without what stands before it. */
function addressOf(typed: string): string | null {
  const text = typed.trim();
  return text === '' ? null : /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
}

function SalonForm({ start }: { start: Versioned<Studio> }) {
  const { t } = useTranslation();
  const edit = useStudioPart({
    start,
    partOf: ({ name, bookingUrl, contactPhone }) => ({
      name,
      bookingUrl: bookingUrl ?? '',
      contactPhone: contactPhone ?? '',
    }),
    patchOf: ({ name, bookingUrl, contactPhone }) => ({
      name: name.trim(),
      bookingUrl: addressOf(bookingUrl),
      contactPhone: contactPhone.trim() === '' ? null : contactPhone.trim(),
    }),
  });
  const { draft, change } = edit;
  const failure = edit.failure instanceof Failure ? edit.failure : null;
  return (
    <SettingsForm
      edit={edit}
      labels={{
        name: t('settings.salon.name'),
        bookingUrl: t('settings.salon.bookingUrl'),
        contactPhone: t('settings.salon.contactPhone'),
      }}
      wordsOf={(part, field) => part[field]}
      isComplete={draft.name.trim() !== ''}
      shown={['/name', '/bookingUrl', '/contactPhone']}
    >
      {(wasAsked) => (
        <>
          <Textfield
            label={t('settings.salon.name')}
            description={t('settings.salon.nameHelp')}
            autoComplete="organization"
            maxLength={100}
            value={draft.name}
            error={wasAsked && draft.name.trim() === '' ? t('app.required') : failure?.at('/name')}
            onChange={(event) => change({ name: event.target.value })}
          />
          <Textfield
            label={t('settings.salon.bookingUrl')}
            description={t('settings.salon.bookingUrlHelp')}
            type="url"
            inputMode="url"
            autoComplete="url"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={500}
            value={draft.bookingUrl}
            error={failure?.at('/bookingUrl')}
            onChange={(event) => change({ bookingUrl: event.target.value })}
          />
          <Textfield
            label={t('settings.salon.contactPhone')}
            description={t('settings.salon.contactPhoneHelp')}
            type="tel"
            autoComplete="tel"
            maxLength={40}
            value={draft.contactPhone}
            error={failure?.at('/contactPhone')}
            onChange={(event) => change({ contactPhone: event.target.value })}
          />
        </>
      )}
    </SettingsForm>
  );
}
