import { queryOptions } from '@tanstack/react-query';
import { api, versioned, type Versioned } from './client';
import type { components } from './contract';

export type Sender = components['schemas']['Sender'];
export type Studio = components['schemas']['Studio'];

export const readSender = (): Promise<Versioned<Sender>> => versioned(api.GET('/api/studio/sender'));
export const senderQuery = queryOptions({ queryKey: ['sender'], queryFn: readSender });

export const readStudio = (): Promise<Versioned<Studio>> => versioned(api.GET('/api/studio'));
export const studioQuery = queryOptions({ queryKey: ['studio'], queryFn: readStudio });
