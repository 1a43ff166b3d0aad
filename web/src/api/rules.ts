import { queryOptions } from '@tanstack/react-query';
import { answered, api, versioned } from './client';
import type { components } from './contract';

export type Rule = components['schemas']['Automation'];
export type RuleKind = components['schemas']['AutomationKind'];
export type RuleState = components['schemas']['AutomationState'];
export type CalendarDay = components['schemas']['AutomationCalendar']['days'][number];

export const rulesQuery = queryOptions({
  queryKey: ['rules'],
  queryFn: () => answered(api.GET('/api/automations', { params: { query: { limit: 50 } } })),
});

export const readRule = (id: string) => versioned(api.GET('/api/automations/{id}', { params: { path: { id } } }));

export const ruleQuery = (id: string) => queryOptions({ queryKey: ['rules', id], queryFn: () => readRule(id) });

/**
 * Seeing it is what allows a rule to be switched on, and changes its version; so it stands apart from the rule, and is asked for
 * whenever it is looked at.
 */
export const rulePreviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['rule-preview', id],
    queryFn: () => answered(api.POST('/api/automations/{id}/preview', { params: { path: { id } } })),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

export const ruleReportQuery = (id: string) =>
  queryOptions({
    queryKey: ['rules', id, 'report'],
    queryFn: () => answered(api.GET('/api/automations/{id}/report', { params: { path: { id } } })),
    staleTime: 0,
  });

export const calendarQuery = queryOptions({
  queryKey: ['rules', 'calendar'],
  queryFn: () => answered(api.GET('/api/automations/calendar')),
  staleTime: 0,
});
