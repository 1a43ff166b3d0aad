import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client';
import { customerGone, type Customer } from '../../api/customers';
import { useSubmission } from '../../api/submission';
import { EraseButton } from '../../shared/EraseButton';
import { ProblemNotice } from '../../shared/ProblemNotice';
import styles from './CustomerPage.module.css';

interface FarewellProps {
  customer: Customer;
  onDeleted: () => void;
}

/** Deleting, which can be regretted for thirty days, and erasing, which cannot. */
export function Farewell({ customer, onDeleted }: FarewellProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const heading = useId();
  const remove = useSubmission({
    send: (_: null) => answered(api.DELETE('/api/customers/{id}', { params: { path: { id: customer.id } } })),
    onDone: () => {
      customerGone(queries, customer.id);
      onDeleted();
    },
  });
  return (
    <section className={styles.part} aria-labelledby={heading}>
      <Heading level={2} data-size="xs" id={heading}>
        {t('customer.delete.title')}
      </Heading>
      <Paragraph className={styles.quiet}>{t('customer.delete.what')}</Paragraph>
      <ProblemNotice failure={remove.error} />
      <div className={styles.row}>
        <Button variant="secondary" loading={remove.isPending} onClick={() => remove.submit(null)}>
          {t('customer.delete.do')}
        </Button>
        <EraseButton customer={customer} />
      </div>
    </section>
  );
}
