import { infiniteQueryOptions } from '@tanstack/react-query';
import { answered, api } from './client';
import type { components } from './contract';

export type Message = components['schemas']['Message'];
export type MessageState = components['schemas']['MessageState'];

/** In the order in which an SMS goes through them; what needs somebody stands first. */
export const MESSAGE_STATES = [
  'UNKNOWN',
  'HELD',
  'QUEUED',
  'SENDING',
  'SENT',
  'DELIVERED',
  'NO_RECEIPT',
  'UNDELIVERED',
  'FAILED',
  'SKIPPED',
  'CANCELLED',
] as const satisfies readonly MessageState[];

/** What the address of the page says. */
export interface MessageSearch {
  tilstand?: MessageState;
  kunde?: string;
}

export function toMessageSearch(search: Record<string, unknown>): MessageSearch {
  return {
    tilstand: MESSAGE_STATES.find((state) => state === search.tilstand),
    kunde: typeof search.kunde === 'string' && /^cus_\w+$/.test(search.kunde) ? search.kunde : undefined,
  };
}

export const messagesQuery = ({ tilstand, kunde }: MessageSearch, language: string) =>
  infiniteQueryOptions({
    queryKey: ['messages', { tilstand, kunde, language }],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/messages', {
          params: {
            query: {
              limit: 30,
              state: tilstand,
              customerId: kunde,
              ...(pageParam === '' ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 0,
  });
