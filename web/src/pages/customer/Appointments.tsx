import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client';
import { useSubmission } from '../../api/submission';
import { day, moment } from '../../language/format';
import { osloDay } from '../../shared/oslo';
import { ProblemNotice } from '../../shared/ProblemNotice';
import type { About } from './about';
import styles from './Appointments.module.css';
import { AppointmentForm } from './AppointmentForm';
import type { AppointmentLine } from './happening';

/** “tirsdag 24. november kl. 09.30”, and only the day when nobody has told the time. */
export function whenOf({ at, isTimeKnown }: Pick<AppointmentLine, 'at' | 'isTimeKnown'>): string {
  return isTimeKnown ? moment(at) : day(osloDay(new Date(at)));
}

/** Her booked times to come: made, moved and taken back. */
export function Appointments({ about, ahead }: { about: About; ahead: AppointmentLine[] }) {
  const { t } = useTranslation();
  const heading = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const [opensForm, setOpensForm] = useState(false);
  return (
    <section className={styles.part} aria-labelledby={heading}>
      <Heading level={2} data-size="xs" id={heading}>
        {t('customer.appointment.title')}
      </Heading>
      {ahead.length === 0 && <Paragraph className={styles.quiet}>{t('customer.appointment.none')}</Paragraph>}
      {ahead.length > 0 && (
        <ul className={styles.list}>
          {ahead.map((appointment) => (
            <li key={appointment.id} className={styles.appointment}>
              <Booked about={about} appointment={appointment} />
            </li>
          ))}
        </ul>
      )}
      {opensForm ? (
        <AppointmentForm
          about={about}
          onDone={() => setOpensForm(false)}
          onCancel={() => {
            setOpensForm(false);
            // The button is back with the next frame.
            requestAnimationFrame(() => opener.current?.focus());
          }}
        />
      ) : (
        <div>
          <Button ref={opener} variant="secondary" onClick={() => setOpensForm(true)}>
            {t('customer.appointment.add')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Booked({ about, appointment }: { about: About; appointment: AppointmentLine }) {
  const { t } = useTranslation();
  const { customer, tell, changed } = about;
  const mover = useRef<HTMLButtonElement>(null);
  const [moves, setMoves] = useState(false);
  const when = whenOf(appointment);
  const remove = useSubmission({
    send: (_: null) =>
      answered(
        api.DELETE('/api/customers/{id}/appointments/{appointment}', {
          params: { path: { id: customer.id, appointment: appointment.id } },
        }),
      ),
    onDone: async () => {
      tell({
        text: t('customer.appointment.removed', { when }),
        undone: t('customer.appointment.backAgain', { when }),
        undo: async (key) => {
          await answered(
            api.POST('/api/customers/{id}/appointments', {
              params: { path: { id: customer.id }, header: { 'Idempotency-Key': key } },
              body: { at: appointment.at, category: appointment.category },
            }),
          );
          await changed();
        },
      });
      await changed();
    },
  });
  return (
    <>
      <div className={styles.words}>
        <strong>{when}</strong>
        {appointment.category !== null && <span className={styles.quiet}>{appointment.category}</span>}
      </div>
      <div className={styles.actions}>
        <Button
          ref={mover}
          variant="tertiary"
          data-size="sm"
          aria-expanded={moves}
          aria-label={t('customer.appointment.moveWhich', { when })}
          onClick={() => setMoves(!moves)}
        >
          {t('customer.appointment.move')}
        </Button>
        <Button
          variant="tertiary"
          data-size="sm"
          loading={remove.isPending}
          aria-label={t('customer.appointment.removeWhich', { when })}
          onClick={() => remove.submit(null)}
        >
          {t('customer.appointment.remove')}
        </Button>
      </div>
      <ProblemNotice failure={remove.error} />
      {moves && (
        <AppointmentForm
          about={about}
          appointment={appointment}
          onDone={() => setMoves(false)}
          onCancel={() => {
            setMoves(false);
            mover.current?.focus();
          }}
        />
      )}
    </>
  );
}
