import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answered, api, versioned } from './client';
import type { components } from './contract';
import type { Filter } from './segments';

export type Text = components['schemas']['Template'];
export type TextKind = Text['kind'];
export type ReadyText = components['schemas']['ReadyTemplateList']['items'][number];
export type TextPreview = components['schemas']['TextPreview'];
/** A text as it was filled in for somebody. */
export type WrittenText = Pick<TextPreview, 'text' | 'encoding' | 'length' | 'parts' | 'price' | 'costly'>;

export const readyTextsQuery = (language: string) =>
  queryOptions({
    queryKey: ['texts', 'ready', language],
    queryFn: () => answered(api.GET('/api/templates/ready')),
    staleTime: Infinity,
  });

export const textsQuery = queryOptions({
  queryKey: ['texts', 'list'],
  queryFn: () => answered(api.GET('/api/templates', { params: { query: { limit: 200 } } })),
});

export const textQuery = (id: string) =>
  queryOptions({
    queryKey: ['texts', 'one', id],
    queryFn: () => versioned(api.GET('/api/templates/{id}', { params: { path: { id } } })),
  });

interface PreviewOf {
  text: string;
  kind: TextKind;
  customerId?: string;
  audience?: { filter: Filter } | { segmentId: string };
}

/** A text as phones show it. What is shown stays until the next one is there, so that the bubble does not jump. */
export const textPreviewQuery = (of: PreviewOf) =>
  queryOptions({
    queryKey: ['texts', 'preview', of],
    queryFn: () => answered(api.POST('/api/templates/preview', { body: of })),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
