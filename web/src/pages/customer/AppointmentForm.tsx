import { Button, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, versioned } from '../../api/client';
import { Failure } from '../../api/failure';
import { byName, standing, useSubmission } from '../../api/submission';
import { moment } from '../../language/format';
import { Form } from '../../shared/Form';
import { osloDay, osloInstant, osloTime } from '../../shared/oslo';
import { Panel } from '../../shared/Panel';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { categoriesOf, type About } from './about';
import { CategoryField } from './CategoryField';
import styles from './forms.module.css';
import type { AppointmentLine } from './happening';

interface AppointmentFormProps {
  about: About;
  /** The one that is moved; a new one without it. */
  appointment?: AppointmentLine;
  onDone: () => void;
  onCancel: () => void;
}

/** When she comes, and for what. */
export function AppointmentForm({ about, appointment, onDone, onCancel }: AppointmentFormProps) {
  const { t } = useTranslation();
  const heading = useId();
  const { customer, tell, changed } = about;
  const [day, setDay] = useState(appointment === undefined ? '' : osloDay(new Date(appointment.at)));
  const [time, setTime] = useState(appointment?.isTimeKnown === true ? osloTime(new Date(appointment.at)) : '');
  const [category, setCategory] = useState(appointment?.category ?? '');
  const [asked, setAsked] = useState<object | null>(null);
  const at = osloInstant(day, time);

  const saving = useSubmission({
    send: async (wish: { at: string; category: string | null }, key) => {
      if (appointment === undefined) {
        const made = await versioned(
          api.POST('/api/customers/{id}/appointments', {
            params: { path: { id: customer.id }, header: { 'Idempotency-Key': key } },
            body: wish,
          }),
        );
        return {
          ...made,
          text: t('customer.appointment.added', { when: moment(made.value.at) }),
          undone: t('customer.appointment.takenBack'),
          undo: () =>
            answered(
              api.DELETE('/api/customers/{id}/appointments/{appointment}', {
                params: { path: { id: customer.id, appointment: made.value.id } },
              }),
            ),
        };
      }
      const move = (to: { at: string; category: string | null }, etag: string) =>
        versioned(
          api.PATCH('/api/customers/{id}/appointments/{appointment}', {
            params: { path: { id: customer.id, appointment: appointment.id }, header: { 'If-Match': etag } },
            body: to,
          }),
        );
      const moved = await move(wish, appointment.etag);
      return {
        ...moved,
        text: t('customer.appointment.moved', { when: moment(moved.value.at) }),
        undone: t('customer.appointment.movedBack'),
        undo: () => move({ at: appointment.at, category: appointment.category }, moved.etag),
      };
    },
    onDone: async ({ text, undone, undo }) => {
      tell({
        text,
        undone,
        undo: async () => {
          await undo();
          await changed();
        },
      });
      onDone();
      await changed();
    },
  });
  const wish = { at: at ?? '', category: category.trim() === '' ? null : category.trim() };
  const left = standing(saving.error, saving.variables, wish, byName);
  const failure = left instanceof Failure ? left : null;
  const isStale = failure?.status === 412;
  const save = () => {
    if (at === null) {
      setAsked({});
      saving.reset();
    } else {
      setAsked(null);
      saving.submit({ ...wish, at });
    }
  };
  return (
    <Panel labelledBy={heading}>
      <Heading level={3} data-size="2xs" id={heading}>
        {appointment === undefined ? t('customer.appointment.addTitle') : t('customer.appointment.moveTitle')}
      </Heading>
      <Form failure={asked ?? left} onSubmit={save}>
        <div className={styles.pair}>
          <Textfield
            type="date"
            label={t('customer.day')}
            value={day}
            error={asked !== null && day === '' ? t('customer.dayMissing') : failure?.at('/at')}
            onChange={(event) => setDay(event.target.value)}
          />
          <Textfield
            type="time"
            step={300}
            label={t('customer.time')}
            value={time}
            error={asked !== null && time === '' ? t('customer.timeMissing') : undefined}
            onChange={(event) => setTime(event.target.value)}
          />
        </div>
        <CategoryField
          value={category}
          known={categoriesOf(about)}
          error={failure?.at('/category')}
          onChange={setCategory}
        />
        <Paragraph data-size="sm">{t('customer.appointment.what')}</Paragraph>
        <ProblemNotice
          failure={left}
          shown={['/at', '/category']}
          onRetry={isStale ? () => void changed().then(saving.reset) : undefined}
        />
        <div className={styles.actions}>
          <Button type="submit" loading={saving.isPending}>
            {appointment === undefined ? t('customer.appointment.save') : t('customer.appointment.saveMove')}
          </Button>
          <Button type="button" variant="tertiary" onClick={onCancel}>
            {t('app.cancel')}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}
