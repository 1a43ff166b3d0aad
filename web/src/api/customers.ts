import { infiniteQueryOptions, queryOptions, type InfiniteData, type QueryClient } from '@tanstack/react-query';
import { answered, api, versioned, type Versioned } from './client';
import type { components } from './contract';

export type Customer = components['schemas']['Customer'];
export type CustomerSort = 'name' | 'lastVisit';
export type Marketing = components['schemas']['Marketing'];
export type TimelineItem = components['schemas']['TimelineItem'];
export type Why = components['schemas']['Why'];
export type Duplicate = components['schemas']['DuplicateList']['items'][number];
export type MergePreview = components['schemas']['MergePreview'];

/** What the address of the list says. */
export interface CustomerSearch {
  q?: string;
  tag?: string;
  sorter?: CustomerSort;
}

export function toCustomerSearch(search: Record<string, unknown>): CustomerSearch {
  const word = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
  return {
    q: word(search.q),
    tag: word(search.tag),
    sorter: search.sorter === 'lastVisit' ? 'lastVisit' : undefined,
  };
}

/** Whether there is anybody at all. */
export const anyCustomerQuery = queryOptions({
  queryKey: ['customers', 'any'],
  queryFn: async () =>
    (await answered(api.GET('/api/customers', { params: { query: { limit: 1 } } }))).items.length > 0,
});

export const tagsQuery = queryOptions({
  queryKey: ['customers', 'tags'],
  queryFn: () => answered(api.GET('/api/customers/tags')),
});

/** Who has this number, all eight digits of it. */
export const sameNumberQuery = (digits: string) =>
  queryOptions({
    queryKey: ['customers', 'number', digits],
    queryFn: () => answered(api.GET('/api/customers', { params: { query: { q: digits, limit: 5 } } })),
  });

type CustomerPage = components['schemas']['CustomerList'];

const nextOf = (page: { next: string | null }) => page.next ?? undefined;
const from = (cursor: string) => (cursor === '' ? {} : { cursor });

/** Fifty pages of a long list are not read anew whenever somebody comes back to it: what changes here is changed in it. */
const LIST_IS_FRESH_MS = 5 * 60_000;

export const customersQuery = ({ q, tag, sorter }: CustomerSearch) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'list', { q, tag, sorter }],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/customers', {
          params: { query: { q, tag, sort: sorter ?? 'name', limit: 200, ...from(pageParam) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: nextOf,
    staleTime: LIST_IS_FRESH_MS,
    // Else each further page is compared with all that there are, row by row.
    structuralSharing: false,
  });

/** Those who were deleted and can still be brought back. */
export const deletedQuery = infiniteQueryOptions({
  queryKey: ['customers', 'deleted'],
  staleTime: 0,
  queryFn: ({ pageParam }) =>
    answered(api.GET('/api/customers', { params: { query: { deleted: true, limit: 50, ...from(pageParam) } } })),
  initialPageParam: '',
  getNextPageParam: nextOf,
});

export const readCustomer = (id: string): Promise<Versioned<Customer>> =>
  versioned(api.GET('/api/customers/{id}', { params: { path: { id } } }));

export const customerQuery = (id: string) =>
  queryOptions({ queryKey: ['customers', 'one', id], queryFn: () => readCustomer(id) });

/** Herself and her story, newest first. */
export const timelineQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'one', id, 'timeline'],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/customers/{id}/timeline', { params: { path: { id }, query: { limit: 30, ...from(pageParam) } } }),
      ),
    initialPageParam: '',
    getNextPageParam: nextOf,
  });

export const whyQuery = (id: string, language: string) =>
  queryOptions({
    queryKey: ['customers', 'one', id, 'why', language],
    queryFn: () => answered(api.GET('/api/customers/{id}/decisions', { params: { path: { id } } })),
  });

export const duplicatesQuery = (language: string) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'duplicates', language],
    staleTime: 0,
    refetchOnWindowFocus: false,
    queryFn: ({ pageParam }) =>
      answered(api.GET('/api/customers/duplicates', { params: { query: { limit: 20, ...from(pageParam) } } })),
    initialPageParam: '',
    getNextPageParam: nextOf,
  });

/** Whose name and number are used from then on; what is not said is as the server proposes it. */
export type MergeChoice = Pick<components['schemas']['Merge'], 'name' | 'phone'>;

export const mergePreviewQuery = (wish: components['schemas']['Merge'], language: string) =>
  queryOptions({
    queryKey: ['customers', 'duplicates', 'preview', wish, language],
    queryFn: () => answered(api.POST('/api/customers/merge/preview', { body: wish })),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    // While another choice is looked at, the one before stands there.
    placeholderData: (before: MergePreview | undefined) => before,
  });

const LISTS = ['customers', 'list'];

function inLists(queries: QueryClient, change: (items: Customer[]) => Customer[]): void {
  queries.setQueriesData<InfiniteData<CustomerPage>>({ queryKey: LISTS }, (known) =>
    known === undefined
      ? known
      : { ...known, pages: known.pages.map((page) => ({ ...page, items: change(page.items) })) },
  );
}

/** Something happened to one customer: her page is read anew, and the lists show her as she is. */
export async function customerChanged(queries: QueryClient, id: string): Promise<void> {
  await queries.invalidateQueries({ queryKey: ['customers', 'one', id] });
  void queries.invalidateQueries({ queryKey: ['customers', 'tags'] });
  void queries.invalidateQueries({ queryKey: ['segments', 'count'] });
  const now = queries.getQueryData(timelineQuery(id).queryKey)?.pages[0]?.customer;
  if (now !== undefined) {
    inLists(queries, (items) => items.map((one) => (one.id === id ? now : one)));
  }
}

/** Somebody is out of sight: nothing else of the lists moves. */
export function customerGone(queries: QueryClient, id: string): void {
  inLists(queries, (items) => items.filter((one) => one.id !== id));
  void queries.invalidateQueries({ queryKey: ['customers', 'any'] });
  void queries.invalidateQueries({ queryKey: ['customers', 'tags'] });
  void queries.invalidateQueries({ queryKey: ['customers', 'deleted'] });
  void queries.invalidateQueries({ queryKey: ['customers', 'duplicates'] });
  void queries.invalidateQueries({ queryKey: ['segments', 'count'] });
}

/** Somebody came, or came back, or two became one: where she stands in a list only the server knows. */
export function customersMoved(queries: QueryClient): void {
  queries.removeQueries({ queryKey: LISTS });
  // Pages on which it was done say what was done to each; they are read anew when somebody comes back to them.
  void queries.invalidateQueries({
    queryKey: ['customers'],
    predicate: ({ queryKey }) => queryKey[1] !== 'duplicates' && queryKey[1] !== 'deleted',
  });
  void queries.invalidateQueries({ queryKey: ['segments', 'count'] });
}
