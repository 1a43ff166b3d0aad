import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { customerNameQuery } from '../../api/decisions';
import { Failure } from '../../api/failure';

/** Who it is, where only an id is told; those who were deleted have no name any more. */
export function CustomerName({ id }: { id: string }) {
  const { t } = useTranslation();
  const customer = useQuery(customerNameQuery(id));
  if (customer.data !== undefined) {
    return customer.data.name;
  }
  return customer.error instanceof Failure && customer.error.status === 404 ? t('message.deleted') : '…';
}
