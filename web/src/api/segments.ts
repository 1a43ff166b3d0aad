import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answered, api, versioned } from './client';
import type { components } from './contract';

export type Filter = components['schemas']['Filter'];
export type Segment = components['schemas']['Segment'];
export type ReadySegment = components['schemas']['ReadySegmentList']['items'][number];

export const readySegmentsQuery = (language: string) =>
  queryOptions({
    queryKey: ['segments', 'ready', language],
    queryFn: () => answered(api.GET('/api/segments/ready')),
    staleTime: Infinity,
  });

export const segmentsQuery = queryOptions({
  queryKey: ['segments', 'list'],
  queryFn: () => answered(api.GET('/api/segments', { params: { query: { limit: 200 } } })),
});

export const segmentQuery = (id: string) =>
  queryOptions({
    queryKey: ['segments', 'one', id],
    queryFn: () => versioned(api.GET('/api/segments/{id}', { params: { path: { id } } })),
  });

export const countQuery = (filter: Filter) =>
  queryOptions({
    queryKey: ['segments', 'count', JSON.stringify(filter)],
    queryFn: () => answered(api.POST('/api/segments/count', { body: { filter } })),
  });

/** The same while the filter is being made: the last count stays until the next one is there. */
export const movingCountQuery = (filter: Filter) =>
  queryOptions({ ...countQuery(filter), placeholderData: keepPreviousData });
