import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client';
import { useSubmission } from '../../api/submission';
import { day, moment, money } from '../../language/format';
import { MessageStateTag } from '../../shared/MessageStateTag';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { SettleUnknown } from '../../shared/SettleUnknown';
import type { About } from './about';
import type { AppointmentLine, MarketingLine, SmsLine, VisitLine } from './happening';
import styles from './Story.module.css';

export function VisitStory({ about, visit }: { about: About; visit: VisitLine }) {
  const { t } = useTranslation();
  const { customer, tell, changed } = about;
  const when = day(visit.day);
  const remove = useSubmission({
    send: (_: null) =>
      answered(
        api.DELETE('/api/customers/{id}/visits/{visit}', { params: { path: { id: customer.id, visit: visit.id } } }),
      ),
    onDone: async () => {
      tell({
        text: t('customer.visit.removed', { day: when }),
        undone: t('customer.visit.backAgain', { day: when }),
        undo: async (key) => {
          const { category, price } = visit;
          await answered(
            api.POST('/api/customers/{id}/visits', {
              params: { path: { id: customer.id }, header: { 'Idempotency-Key': key } },
              body: {
                day: visit.day,
                ...(category === null ? {} : { category }),
                ...(price === null ? {} : { price }),
              },
            }),
          );
          await changed();
        },
      });
      await changed();
    },
  });
  const details = [visit.category, visit.price === null ? null : money(visit.price)].filter((part) => part !== null);
  return (
    <>
      <div className={styles.head}>
        <strong>{t('customer.story.visit')}</strong>
        <Button
          variant="tertiary"
          data-size="sm"
          loading={remove.isPending}
          aria-label={t('customer.visit.removeWhich', { day: when })}
          onClick={() => remove.submit(null)}
        >
          {t('customer.visit.remove')}
        </Button>
      </div>
      {details.length > 0 && <span>{details.join(' · ')}</span>}
      <ProblemNotice failure={remove.error} />
    </>
  );
}

export function BookedStory({ appointment }: { appointment: AppointmentLine }) {
  const { t } = useTranslation();
  return (
    <>
      <strong>{t('customer.story.appointment')}</strong>
      {appointment.category !== null && <span>{appointment.category}</span>}
    </>
  );
}

export function MarketingStory({ line }: { line: MarketingLine }) {
  const { t } = useTranslation();
  const said =
    line.act === 'ASSERTED'
      ? t(`customer.story.basis.${line.basis ?? 'CONSENT'}`)
      : line.act === 'OPTED_OUT'
        ? t(`customer.story.optOut.${line.optOut ?? 'MARKETING'}`)
        : t(`customer.story.act.${line.act}`);
  return (
    <>
      <strong>{said}</strong>
      {line.wording !== null && <q className={styles.wording}>{line.wording}</q>}
      <span className={styles.quiet}>
        {typeof line.source === 'string'
          ? t(`customer.story.source.${line.source}`)
          : t('customer.story.sourceWords', line.source)}
      </span>
    </>
  );
}

export function SmsStory({ about, sms }: { about: About; sms: SmsLine }) {
  const { t } = useTranslation();
  const { customer } = about;
  return (
    <>
      <div className={styles.head}>
        <strong>{sms.from === null ? t('customer.story.sms') : t('customer.story.smsFrom', { name: sms.from })}</strong>
        <MessageStateTag state={sms.state} />
      </div>
      <span>{sms.sentence ?? t(`messages.means.${sms.state}`)}</span>
      {sms.until !== null && (sms.state === 'HELD' || sms.state === 'QUEUED') && (
        <span>{t('messages.until', { when: moment(sms.until) })}</span>
      )}
      {sms.text !== null && (
        <Paragraph data-size="sm" className={styles.text}>
          {sms.text}
        </Paragraph>
      )}
      {sms.personClicks > 0 && (
        <span className={styles.quiet}>{t('messages.clicks', { count: sms.personClicks })}</span>
      )}
      {sms.state === 'UNKNOWN' && <SettleUnknown message={sms.id} customer={customer.id} name={customer.name} />}
    </>
  );
}

export function ClickStory() {
  const { t } = useTranslation();
  return <strong>{t('customer.story.click')}</strong>;
}
