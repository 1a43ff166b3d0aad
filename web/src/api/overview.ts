import { queryOptions } from '@tanstack/react-query';
import { answered, api } from './client';
import type { components } from './contract';

export type Overview = components['schemas']['Overview'];
export type Week = Overview['weeks'][number];

export const overviewQuery = (language: string) =>
  queryOptions({
    queryKey: ['overview', language],
    queryFn: () => answered(api.GET('/api/overview')),
  });
