import createClient from 'openapi-fetch';
import type { paths } from './contract';
import { Failure, failureOf } from './failure';

/** Longer than anything of ours takes; after it nobody would still believe that it goes on. */
const LONGEST_MS = 30_000;

let language = 'nb';

/** The language that the server's sentences are to have. */
export function speak(tag: string): void {
  language = tag;
}

async function patientFetch(request: Request): Promise<Response> {
  const tooSlow = AbortSignal.timeout(LONGEST_MS);
  try {
    return await fetch(request, { signal: AbortSignal.any([request.signal, tooSlow]) });
  } catch (gone) {
    if (request.signal.aborted) {
      throw gone;
    }
    throw new Failure(tooSlow.aborted ? 'TOO_SLOW' : 'UNREACHABLE');
  }
}

/** Every route of docs/openapi.yaml, typed. What a call gives goes through `answered` or `versioned`. */
export const api = createClient<paths>({ baseUrl: window.location.origin, fetch: patientFetch });

api.use({
  onRequest({ request }) {
    request.headers.set('accept-language', language);
    return request;
  },
});

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** What was read, and the version that a change of it has to name. */
export interface Versioned<T> {
  value: T;
  etag: string;
}

/** The body of a success; anything else is thrown as a Failure. */
export async function answered<T>(call: Promise<Answer<T>>): Promise<T> {
  return (await taken(call)).value;
}

/** The same with the version, for what is changed later. */
export async function versioned<T>(call: Promise<Answer<T>>): Promise<Versioned<T>> {
  const { value, response } = await taken(call);
  const etag = response.headers.get('etag');
  if (etag === null) {
    throw new Failure('STRANGE', response.status);
  }
  return { value, etag };
}

async function taken<T>(call: Promise<Answer<T>>): Promise<{ value: T; response: Response }> {
  let answer: Answer<T>;
  try {
    answer = await call;
  } catch (fault) {
    // A body that is no JSON although it says so: something in between has answered.
    throw fault instanceof SyntaxError ? new Failure('STRANGE') : fault;
  }
  if (!answer.response.ok) {
    throw failureOf(answer.response, answer.error);
  }
  // A 204 has no body, and its type says so.
  return { value: answer.data as T, response: answer.response };
}
