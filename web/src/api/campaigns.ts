import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, api, versioned } from './client';
import type { components } from './contract';

export type Campaign = components['schemas']['Campaign'];
export type CampaignState = components['schemas']['CampaignState'];
export type Report = components['schemas']['Report'];
export type Message = components['schemas']['Message'];

export const campaignsQuery = queryOptions({
  queryKey: ['campaigns'],
  queryFn: () => answered(api.GET('/api/campaigns', { params: { query: { limit: 100 } } })),
});

export const readCampaign = (id: string) => versioned(api.GET('/api/campaigns/{id}', { params: { path: { id } } }));

export const campaignQuery = (id: string) =>
  queryOptions({ queryKey: ['campaigns', id], queryFn: () => readCampaign(id) });

/** Who would get it as it is now; never kept, since every visit and every no changes it. */
export const campaignPreviewQuery = (id: string, etag: string) =>
  queryOptions({
    queryKey: ['campaigns', id, 'preview', etag],
    queryFn: () => answered(api.POST('/api/campaigns/{id}/preview', { params: { path: { id } } })),
    staleTime: 0,
  });

/** Asked anew when the state is another: who reads that all is sent is not to see the figures of a moment before. */
export const reportQuery = (id: string, state: CampaignState) =>
  queryOptions({
    queryKey: ['campaigns', id, 'report', state],
    queryFn: () => answered(api.GET('/api/campaigns/{id}/report', { params: { path: { id } } })),
    staleTime: 0,
    placeholderData: (before, query) => (query?.queryKey[1] === id ? before : undefined),
  });

export const campaignMessagesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['campaigns', id, 'messages'],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/campaigns/{id}/messages', {
          params: { path: { id }, query: { limit: 20, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 0,
  });
