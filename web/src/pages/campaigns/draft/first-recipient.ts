import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { customerNameQuery, decisionsQuery } from '../../../api/decisions';

/** Somebody who gets a campaign as it is now; undefined while that is not known, and when nobody does. */
export function useFirstRecipient(
  campaign: string,
  version: string,
  sends: number,
): { id: string; name: string } | undefined {
  const decided = useInfiniteQuery({ ...decisionsQuery({ campaign, version, outcome: 'SEND' }), enabled: sends > 0 });
  const id = decided.data?.pages[0]?.items[0]?.customerId;
  const customer = useQuery({ ...customerNameQuery(id ?? ''), enabled: id !== undefined });
  return id === undefined || customer.data === undefined ? undefined : { id, name: customer.data.name };
}
