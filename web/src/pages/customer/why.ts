import type { Why } from '../../api/customers';

export type WhyGroup = 'COMING' | 'GOT' | 'NOT';

/** What is ahead, what she has got (or may have), and what she did not get. */
export function groupOf({ outcome, messageId, state }: Pick<Why, 'outcome' | 'messageId' | 'state'>): WhyGroup {
  if (outcome === 'SKIP') {
    return 'NOT';
  }
  const isAhead = messageId === null || outcome === 'HOLD' || state === 'QUEUED' || state === 'SENDING';
  return isAhead ? 'COMING' : 'GOT';
}
