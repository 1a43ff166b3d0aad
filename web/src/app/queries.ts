import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Failure } from '../api/failure';
import { sessionQuery } from '../api/session';
import { isSignedOut, signedOut } from './session-end';

/** Somebody was in, and the server says that nobody is: the page stays as it is, and asks to sign in again. */
function notice(failure: Error): void {
  if (failure instanceof Failure && failure.status === 401 && failure.is('no-session')) {
    const session = queries.getQueryData(sessionQuery.queryKey);
    if (session?.step === 'IN') {
      // What fails once the sign-in stands open is its own, and is told in it.
      failure.isToldElsewhere = !isSignedOut();
      signedOut(session.account.id);
    }
  }
}

/** Another try helps only when nobody has said no. */
function worthAnotherTry(tries: number, failure: Error): boolean {
  return (
    tries < 2 &&
    failure instanceof Failure &&
    failure.worthAgainAt === null &&
    (failure.status === 0 || failure.status >= 500)
  );
}

export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: notice }),
  mutationCache: new MutationCache({ onError: notice }),
  defaultOptions: {
    // Without net a call fails at once and is told, instead of waiting without a word.
    queries: {
      retry: worthAnotherTry,
      retryDelay: (tries) => 400 * 2 ** tries,
      staleTime: 15_000,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
