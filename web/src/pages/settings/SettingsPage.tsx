import { Button, Fieldset, Heading, Paragraph, Radio } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, type LinkProps } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client';
import type { components } from '../../api/contract';
import { sessionQuery } from '../../api/session';
import { senderQuery, studioQuery } from '../../api/studio';
import { useSubmission } from '../../api/submission';
import { appearance, wear, type Appearance } from '../../app/appearance';
import { changeLanguage, currentLanguage } from '../../language';
import { money } from '../../language/format';
import { LANGUAGES, type LanguageTag } from '../../language/languages';
import { Loading } from '../../shared/Loading';
import { Page } from '../../shared/Page';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { TextLink } from '../../shared/TextLink';
import styles from './SettingsPage.module.css';

export function SettingsPage() {
  const { t } = useTranslation();
  const studio = useQuery(studioQuery);
  const sender = useQuery(senderQuery);
  const failed = studio.error ?? sender.error;
  const isPending = failed === null && (studio.data === undefined || sender.data === undefined);
  return (
    <Page title={t('settings.title')}>
      {failed !== null && (
        <ProblemNotice
          failure={failed}
          onRetry={() => {
            void studio.refetch();
            void sender.refetch();
          }}
        />
      )}
      {isPending ? (
        // What needs no answer waits too, since the rooms of the studio would push it down.
        <Loading lines={8} />
      ) : (
        <>
          {studio.data !== undefined && sender.data !== undefined && (
            <StudioRooms studio={studio.data.value} sender={sender.data.value} />
          )}
          <LanguageChoice />
          <AppearanceChoice />
          <SignOut />
        </>
      )}
    </Page>
  );
}

interface StudioRoomsProps {
  studio: components['schemas']['Studio'];
  sender: components['schemas']['Sender'];
}

/** What the studio has decided, each in a line that leads to where it is changed. */
function StudioRooms({ studio, sender }: StudioRoomsProps) {
  const { t } = useTranslation();
  const { name, bookingUrl, quietHours, closedDays, holdoutPercent, dailySpendLimit } = studio;
  const { state, senderName } = sender;
  const hours = ({ from, to }: { from: string; to: string }) => `${from.replace(':', '.')}–${to.replace(':', '.')}`;
  return (
    <ul className={styles.rooms}>
      <Room to="/innstillinger/salongen" title={t('settings.salon.title')}>
        {name}. {bookingUrl === null ? t('settings.salon.noBookingUrl') : bookingUrl}
      </Room>
      <Room to="/innstillinger/avsender" title={t('settings.sender')}>
        {t(`settings.senderState.${state}`, { name: senderName ?? '' })}
      </Room>
      <Room to="/innstillinger/tider" title={t('settings.hours.title')}>
        {quietHours.saturdays === null
          ? t('settings.hours.lineWeekdays', { weekdays: hours(quietHours.weekdays) })
          : t('settings.hours.line', {
              weekdays: hours(quietHours.weekdays),
              saturdays: hours(quietHours.saturdays),
            })}{' '}
        {closedDays.length > 0 && t('settings.closed.line', { count: closedDays.length })}
      </Room>
      <Room to="/innstillinger/kontrollgruppe" title={t('settings.holdout.title')}>
        {holdoutPercent === 0 ? t('settings.holdout.nobody') : t('settings.holdout.of', { count: holdoutPercent })}
      </Room>
      <Room to="/innstillinger/grense" title={t('settings.limit.title')}>
        {dailySpendLimit === null
          ? t('settings.limit.none')
          : t('settings.limit.line', { amount: money(dailySpendLimit) })}
      </Room>
    </ul>
  );
}

interface RoomProps {
  to: LinkProps['to'];
  title: string;
  children: ReactNode;
}

function Room({ to, title, children }: RoomProps) {
  return (
    <li className={styles.room}>
      <TextLink to={to} className={styles.link}>
        {title}
      </TextLink>
      <Paragraph data-size="sm" className={styles.quiet}>
        {children}
      </Paragraph>
    </li>
  );
}

function LanguageChoice() {
  const { t } = useTranslation();
  return (
    <Fieldset>
      <Fieldset.Legend>{t('settings.language')}</Fieldset.Legend>
      {(Object.keys(LANGUAGES) as LanguageTag[]).map((tag) => (
        <Radio
          key={tag}
          name="language"
          value={tag}
          label={LANGUAGES[tag].name}
          checked={currentLanguage() === tag}
          onChange={() => void changeLanguage(tag)}
        />
      ))}
    </Fieldset>
  );
}

function AppearanceChoice() {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Appearance>(appearance);
  return (
    <Fieldset>
      <Fieldset.Legend>{t('settings.appearance')}</Fieldset.Legend>
      {(['auto', 'light', 'dark'] as const).map((one) => (
        <Radio
          key={one}
          name="appearance"
          value={one}
          label={t(`settings.appearanceOf.${one}`)}
          checked={chosen === one}
          onChange={() => {
            wear(one);
            setChosen(one);
          }}
        />
      ))}
    </Fieldset>
  );
}

function SignOut() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const session = useQuery(sessionQuery);
  const signOut = useSubmission({
    send: () => answered(api.POST('/api/signout')),
    onDone: async () => {
      queries.clear();
      queries.setQueryData(sessionQuery.queryKey, { step: 'OUT' });
      await navigate({ to: '/logg-inn', search: {}, replace: true });
    },
  });
  return (
    <section className={styles.part} aria-labelledby="settings-account">
      <Heading level={2} data-size="xs" id="settings-account">
        {t('settings.account')}
      </Heading>
      {session.data?.step === 'IN' && (
        <Paragraph>{t('settings.signedInAs', { email: session.data.account.email })}</Paragraph>
      )}
      <Paragraph className={styles.quiet}>{t('settings.twoFactors')}</Paragraph>
      <TextLink to="/innstillinger/konto" className={styles.link}>
        {t('settings.own.link')}
      </TextLink>
      <ProblemNotice failure={signOut.error} />
      <div>
        <Button variant="secondary" loading={signOut.isPending} onClick={() => signOut.submit(undefined)}>
          {t('settings.signOut')}
        </Button>
      </div>
    </section>
  );
}
