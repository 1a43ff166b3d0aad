import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client';
import { customersMoved, type Customer } from '../../api/customers';
import { useSubmission } from '../../api/submission';
import { ActionBar } from '../../shared/ActionBar';
import { ButtonLink } from '../../shared/ButtonLink';
import { Page } from '../../shared/Page';
import { ProblemNotice } from '../../shared/ProblemNotice';

interface DeletedProps {
  customer: Customer;
  onRestored: () => void;
}

/** She was deleted just now, and can be brought back. */
export function Deleted({ customer, onRestored }: DeletedProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { id, name } = customer;
  const restore = useSubmission({
    send: (_: null, key) =>
      answered(
        api.POST('/api/customers/{id}/restore', { params: { path: { id }, header: { 'Idempotency-Key': key } } }),
      ),
    onDone: () => {
      customersMoved(queries);
      onRestored();
    },
  });
  return (
    <Page title={t('customer.delete.done', { name })}>
      <Paragraph variant="long">{t('customer.delete.regret')}</Paragraph>
      <ProblemNotice failure={restore.error} />
      <ActionBar
        others={
          <ButtonLink look="tertiary" to="/kunder">
            {t('customer.toList')}
          </ButtonLink>
        }
      >
        <Button loading={restore.isPending} onClick={() => restore.submit(null)}>
          {t('app.undo')}
        </Button>
      </ActionBar>
    </Page>
  );
}
