import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/client';
import { customerGone, type Customer } from '../api/customers';
import { useSubmission } from '../api/submission';
import { ConfirmDialog } from './ConfirmDialog';
import { announce } from './live';

/** Erases somebody for good, after saying what that means. */
export function EraseButton({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [asks, setAsks] = useState(false);
  const { id, name } = customer;
  const erase = useSubmission({
    send: (_: null) =>
      answered(api.DELETE('/api/customers/{id}', { params: { path: { id }, query: { erase: true } } })),
    onDone: async () => {
      setAsks(false);
      customerGone(queries, id);
      announce(t('customer.erase.done', { name }));
      await navigate({ to: '/kunder' });
      queries.removeQueries({ queryKey: ['customers', 'one', id] });
    },
  });
  return (
    <>
      <Button variant="tertiary" data-color="danger" aria-haspopup="dialog" onClick={() => setAsks(true)}>
        {t('customer.erase.do')}
      </Button>
      <ConfirmDialog
        isOpen={asks}
        title={t('customer.erase.title', { name })}
        confirm={t('customer.erase.confirm', { name })}
        tone="danger"
        doing={erase}
        onClose={() => setAsks(false)}
      >
        <Paragraph>{t('customer.erase.what')}</Paragraph>
        <Paragraph>{t('customer.erase.stays')}</Paragraph>
      </ConfirmDialog>
    </>
  );
}
