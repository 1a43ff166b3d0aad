import { Button, Fieldset, Paragraph, Radio, Textfield } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../../api/failure';
import { calendarQuery } from '../../../api/rules';
import { studioQuery } from '../../../api/studio';
import { clock, moment } from '../../../language/format';
import { ActionBar } from '../../../shared/ActionBar';
import { Form } from '../../../shared/Form';
import { hasBeen, osloInstant, osloWall } from '../../../shared/oslo';
import { Page } from '../../../shared/Page';
import { Steps } from '../../../shared/Steps';
import { BackLink } from './BackLink';
import { DraftNotices } from './DraftNotices';
import { progressOf, type StepProps } from './DraftPage';
import styles from './WhenStep.module.css';

/** When it goes: as soon as it may, or not before a moment. */
export function WhenStep({ id, edit, goOn }: StepProps) {
  const { t } = useTranslation();
  const { sendAt } = edit.draft;
  const studio = useQuery(studioQuery);
  const [wantsLater, setLater] = useState(sendAt !== null);
  const [typed, setTyped] = useState(() => (sendAt === null ? { day: '', time: '10:00' } : osloWall(sendAt)));
  const calendar = useQuery(calendarQuery);
  const [asked, setAsked] = useState<object | null>(null);
  const [past, setPast] = useState<string | null>(null);
  const failure = edit.failure instanceof Failure ? edit.failure : null;
  const change = (next: typeof typed) => {
    setTyped(next);
    edit.change({ sendAt: osloInstant(next.day, next.time) });
  };
  const written = osloInstant(typed.day, typed.time);
  // It may have become another one without being typed: somebody else’s, when that is to stand.
  const shown = sendAt === null || sendAt === written ? typed : osloWall(sendAt);
  const isLater = sendAt !== null || (wantsLater && written === null);
  const missing = asked !== null && sendAt === null ? t('compose.when.missing') : undefined;
  const wrong = past !== null && sendAt === past ? t('compose.when.past') : missing;
  const hours = studio.data?.value.quietHours;
  return (
    <Page title={t('compose.when.title')}>
      <Steps {...progressOf('nar')} />
      <Form
        failure={asked ?? edit.failure ?? edit.conflict}
        onSubmit={() => {
          const today = calendar.data?.days[0]?.day;
          if (sendAt === null ? isLater : hasBeen(sendAt, new Date(), today)) {
            setPast(sendAt);
            setAsked({});
            edit.forgetFailure();
          } else {
            setAsked(null);
            goOn('sjekk');
          }
        }}
      >
        <Fieldset>
          <Fieldset.Legend>{t('compose.when.legend')}</Fieldset.Legend>
          <Radio
            name="when"
            value="now"
            label={t('compose.when.now')}
            description={t('compose.when.nowHelp')}
            checked={!isLater}
            onChange={() => {
              setLater(false);
              edit.change({ sendAt: null });
            }}
          />
          <Radio
            name="when"
            value="later"
            label={t('compose.when.later')}
            description={t('compose.when.laterHelp')}
            checked={isLater}
            onChange={() => {
              setLater(true);
              change(typed);
            }}
          />
        </Fieldset>
        {isLater && (
          <>
            <div className={styles.at}>
              <Textfield
                type="date"
                label={t('compose.when.day')}
                value={shown.day}
                error={wrong ?? failure?.at('/sendAt')}
                onChange={(event) => change({ ...shown, day: event.target.value })}
              />
              <Textfield
                type="time"
                label={t('compose.when.time')}
                value={shown.time}
                onChange={(event) => change({ ...shown, time: event.target.value })}
              />
            </div>
            {sendAt !== null && <Paragraph>{t('compose.when.chosen', { at: moment(sendAt) })}</Paragraph>}
          </>
        )}
        {hours !== undefined && (
          <Paragraph data-size="sm">
            {t('compose.when.hours', { from: clock(hours.weekdays.from), to: clock(hours.weekdays.to) })}{' '}
            {hours.saturdays === null
              ? t('compose.when.noSaturdays')
              : t('compose.when.saturdays', { from: clock(hours.saturdays.from), to: clock(hours.saturdays.to) })}{' '}
            {t('compose.when.waits')}
          </Paragraph>
        )}
        <DraftNotices edit={edit} shown={['/sendAt']} />
        <ActionBar others={<BackLink id={id} to="hva" />}>
          <Button type="submit" loading={edit.isSaving}>
            {t('compose.when.check')}
          </Button>
        </ActionBar>
      </Form>
    </Page>
  );
}
