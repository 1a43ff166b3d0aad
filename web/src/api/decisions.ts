import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, api } from './client';
import type { components } from './contract';

export type ReasonCount = components['schemas']['ReasonCount'];
export type Outcome = ReasonCount['outcome'];

/** One customer's part in what will be sent. */
export interface DecidedCustomer {
  customerId: string;
  outcome: Outcome;
  /** When it goes, or until when it waits; null when it is not known or does not go. */
  at: string | null;
}

/** Which customers: of a campaign or a rule, with one outcome and, of many reasons, one. */
export interface DecisionsOf {
  campaign?: string;
  rule?: string;
  /** Which version of it; another one is asked anew. */
  version: string;
  outcome: Outcome;
  reason?: string;
}

/** As many as are named at a time: each name is read by itself. */
const PAGE = 20;

export const decisionsQuery = (of: DecisionsOf) =>
  infiniteQueryOptions({
    queryKey: ['decisions', of],
    queryFn: async ({ pageParam }): Promise<{ items: DecidedCustomer[]; next: string | null }> => {
      const query = {
        limit: PAGE,
        outcome: of.outcome,
        ...(of.reason === undefined ? {} : { reason: of.reason }),
        ...(pageParam === '' ? {} : { cursor: pageParam }),
      };
      if (of.rule !== undefined) {
        const page = await answered(
          api.GET('/api/automations/{id}/decisions', { params: { path: { id: of.rule }, query } }),
        );
        return {
          items: page.items.map(({ customerId, outcome, at, until }) => ({ customerId, outcome, at: at ?? until })),
          next: page.next,
        };
      }
      const page = await answered(
        api.GET('/api/campaigns/{id}/decisions', { params: { path: { id: of.campaign ?? '' }, query } }),
      );
      return {
        items: page.items.map(({ customerId, outcome, until }) => ({ customerId, outcome, at: until })),
        next: page.next,
      };
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 0,
  });

/** Beyond these nobody waits for the exact hour. */
const MOST_WAITING = 200;

/** Until when those of a campaign wait who cannot get it at once: the earliest moment, and whether it is everybody's. */
export const waitingQuery = (campaign: string, version: string) =>
  queryOptions({
    queryKey: ['decisions', 'waiting', campaign, version],
    queryFn: async (): Promise<{ until: string; isSame: boolean } | null> => {
      const { items, next } = await answered(
        api.GET('/api/campaigns/{id}/decisions', {
          params: { path: { id: campaign }, query: { outcome: 'HOLD', limit: MOST_WAITING } },
        }),
      );
      const moments = items.flatMap(({ until }) => (until === null ? [] : [until])).toSorted();
      const [until] = moments;
      return until === undefined
        ? null
        : { until, isSame: next === null && moments.length === items.length && moments.at(-1) === until };
    },
    staleTime: 0,
  });

/** Who somebody is, where only her id is told. */
export const customerNameQuery = (id: string) =>
  queryOptions({
    queryKey: ['customer-name', id],
    queryFn: async () => {
      const { name, phone } = await answered(api.GET('/api/customers/{id}', { params: { path: { id } } }));
      return { name, phone };
    },
    staleTime: 60_000,
  });
