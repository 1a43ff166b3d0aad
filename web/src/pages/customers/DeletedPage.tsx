import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client';
import { customersMoved, deletedQuery, type Customer } from '../../api/customers';
import { useSubmission } from '../../api/submission';
import { moment, phone } from '../../language/format';
import { ButtonLink } from '../../shared/ButtonLink';
import { EraseButton } from '../../shared/EraseButton';
import { Empty } from '../../shared/Empty';
import { announce } from '../../shared/live';
import { Loading } from '../../shared/Loading';
import { MoreButton } from '../../shared/MoreButton';
import { Page } from '../../shared/Page';
import { ProblemNotice } from '../../shared/ProblemNotice';
import styles from './DeletedPage.module.css';

/** Those who were deleted, until they are erased for good. */
export function DeletedPage() {
  const { t } = useTranslation();
  const deleted = useInfiniteQuery(deletedQuery);
  const rows = deleted.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t('customers.deletedOnes.title')} lead={t('customers.deletedOnes.lead')}>
      {deleted.isPending && <Loading lines={4} />}
      {deleted.data === undefined && <ProblemNotice failure={deleted.error} onRetry={() => void deleted.refetch()} />}
      {deleted.isSuccess && rows.length === 0 && (
        <Empty title={t('customers.deletedOnes.empty')} text={t('customers.deletedOnes.emptyText')} />
      )}
      {rows.length > 0 && (
        <ul className={styles.rows}>
          {rows.map((customer) => (
            <DeletedRow key={customer.id} customer={customer} />
          ))}
        </ul>
      )}
      <MoreButton list={deleted} />
      <div>
        <ButtonLink look="tertiary" to="/kunder">
          {t('customer.toList')}
        </ButtonLink>
      </div>
    </Page>
  );
}

function DeletedRow({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { id, name } = customer;
  const restore = useSubmission({
    send: (_: null, key) =>
      answered(
        api.POST('/api/customers/{id}/restore', { params: { path: { id }, header: { 'Idempotency-Key': key } } }),
      ),
    onDone: () => {
      announce(t('customers.deletedOnes.restored', { name }));
      customersMoved(queries);
    },
  });
  const way = useRef<HTMLAnchorElement>(null);
  const isBack = restore.isSuccess;
  // The button that was pressed is gone; the way to her takes its place.
  useEffect(() => {
    if (isBack) {
      way.current?.focus();
    }
  }, [isBack]);
  return (
    <li className={styles.row}>
      <div>
        <strong>{name}</strong>
        <div className={styles.quiet}>{phone(customer.phone)}</div>
        {customer.eraseAt !== undefined && (
          <Paragraph data-size="sm">{t('customers.deletedOnes.until', { when: moment(customer.eraseAt) })}</Paragraph>
        )}
      </div>
      {isBack ? (
        <ButtonLink ref={way} look="secondary" to="/kunder/$id" params={{ id }}>
          {t('customers.deletedOnes.see', { name })}
        </ButtonLink>
      ) : (
        <div className={styles.actions}>
          <Button
            variant="secondary"
            loading={restore.isPending}
            aria-label={t('customers.deletedOnes.restoreWhom', { name })}
            onClick={() => restore.submit(null)}
          >
            {t('customers.deletedOnes.restore')}
          </Button>
          <EraseButton customer={customer} />
        </div>
      )}
      <ProblemNotice failure={restore.error} />
    </li>
  );
}
