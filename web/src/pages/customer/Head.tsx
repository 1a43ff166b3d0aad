import { Button, Link, Tag } from '@digdir/designsystemet-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client';
import { useSubmission } from '../../api/submission';
import { day, moment, money, number, phone } from '../../language/format';
import { ButtonLink } from '../../shared/ButtonLink';
import { osloDay } from '../../shared/oslo';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { TextLink } from '../../shared/TextLink';
import type { About } from './about';
import styles from './Head.module.css';
import { VisitForm } from './VisitForm';

/** Who she is in a few lines, and the one thing that is done most: “besøkt i dag”. */
export function Head({ about }: { about: About }) {
  const { t } = useTranslation();
  const { customer, tell, changed } = about;
  const [opensForm, setOpensForm] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const [today] = useState(() => osloDay(new Date()));
  const wasHereToday = customer.lastVisit === today;
  const visit = useSubmission({
    send: (_: null, key) =>
      answered(
        api.POST('/api/customers/{id}/visits', {
          params: { path: { id: customer.id }, header: { 'Idempotency-Key': key } },
        }),
      ),
    onDone: async ({ id }) => {
      tell({
        text: t('customer.visit.registeredToday'),
        undone: t('customer.visit.takenBack'),
        undo: async () => {
          await answered(
            api.DELETE('/api/customers/{id}/visits/{visit}', { params: { path: { id: customer.id, visit: id } } }),
          );
          await changed();
        },
      });
      await changed();
    },
  });
  return (
    <section className={styles.head} aria-label={t('customer.about')}>
      {customer.tags.length > 0 && (
        <ul className={styles.tags} aria-label={t('customer.tags')}>
          {customer.tags.map((tag) => (
            <li key={tag}>
              <Tag data-color="neutral">{tag}</Tag>
            </li>
          ))}
        </ul>
      )}
      <dl className={styles.facts}>
        <div>
          <dt>{t('customer.phone')}</dt>
          <dd>
            <Link href={`tel:${customer.phone}`} className={styles.call}>
              {phone(customer.phone)}
            </Link>
          </dd>
        </div>
        <div>
          <dt>{t('customer.lastVisit')}</dt>
          <dd>
            {customer.lastVisit === null ? t('customer.neverHere') : day(customer.lastVisit)}
            {customer.visitCount > 0 && (
              <span className={styles.quiet}>
                {t(customer.spend.amount === 0 ? 'customer.visits' : 'customer.visitsPaid', {
                  count: customer.visitCount,
                  formatted: number(customer.visitCount),
                  spend: money(customer.spend),
                })}
              </span>
            )}
          </dd>
        </div>
        {customer.nextAppointment !== null && (
          <div>
            <dt>{t('customer.nextAppointment')}</dt>
            <dd>{moment(customer.nextAppointment)}</dd>
          </div>
        )}
        <div>
          <dt>{t('customer.marketing.label')}</dt>
          <dd>
            {t(`customer.marketing.is.${customer.marketing}`)}
            <TextLink to="/kunder/$id/reklame" params={{ id: customer.id }} className={styles.change}>
              {t('customer.marketing.change')}
            </TextLink>
          </dd>
        </div>
      </dl>
      <div className={styles.actions}>
        <div className={styles.main}>
          <Button
            variant={wasHereToday ? 'secondary' : 'primary'}
            loading={visit.isPending}
            onClick={() => visit.submit(null)}
          >
            {wasHereToday ? t('customer.visit.againToday') : t('customer.visit.today')}
          </Button>
        </div>
        <Button ref={opener} variant="secondary" aria-expanded={opensForm} onClick={() => setOpensForm(!opensForm)}>
          {t('customer.visit.otherDay')}
        </Button>
        <ButtonLink look="tertiary" to="/kunder/$id/endre" params={{ id: customer.id }}>
          {t('customer.edit.link')}
        </ButtonLink>
      </div>
      <ProblemNotice failure={visit.error} />
      {opensForm && (
        <VisitForm
          about={about}
          onDone={() => setOpensForm(false)}
          onCancel={() => {
            setOpensForm(false);
            opener.current?.focus();
          }}
        />
      )}
    </section>
  );
}
