import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { answered, api, versioned, type Versioned } from './client';
import type { components } from './contract';
import { Failure } from './failure';

export type Account = components['schemas']['Account'];

/** How far somebody has come with signing in. */
export type Session =
  | { step: 'OUT' }
  /** Password or e-mail code given, no authenticator yet. */
  | { step: 'ENROL' }
  /** Password given, the second factor not yet. */
  | { step: 'TOTP' }
  | { step: 'IN'; account: Account };

async function readSession(): Promise<Session> {
  try {
    return { step: 'IN', account: await answered(api.GET('/api/account')) };
  } catch (failure) {
    if (failure instanceof Failure) {
      if (failure.status === 401) {
        return { step: 'OUT' };
      }
      if (failure.is('enrol-first')) {
        return { step: 'ENROL' };
      }
      if (failure.is('second-factor-needed')) {
        return { step: 'TOTP' };
      }
    }
    throw failure;
  }
}

export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: readSession, staleTime: Infinity });

export const readAccount = (): Promise<Versioned<Account>> => versioned(api.GET('/api/account'));
export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: readAccount,
  staleTime: 0,
  refetchOnWindowFocus: false,
});

/** The account that is signed in was changed here. */
export function signedInAs(queries: QueryClient, account: Account): void {
  const session: Session = { step: 'IN', account };
  queries.setQueryData<Session>(sessionQuery.queryKey, session);
}
