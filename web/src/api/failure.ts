import type { components } from './contract';

export type Problem = components['schemas']['Problem'];

/** Why a call did not give what was asked for. */
export type FailureKind =
  /** The server said what is wrong. */
  | 'PROBLEM'
  /** Nothing came back: no net, or the server is gone. Whether it was done is not known. */
  | 'UNREACHABLE'
  /** It took longer than anybody waits. Whether it was done is not known. */
  | 'TOO_SLOW'
  /** An answer that is none of ours, as from something in between. */
  | 'STRANGE';

/** A call that did not give what was asked for. */
export class Failure extends Error {
  readonly kind: FailureKind;
  readonly status: number;
  readonly problem: Problem | null;
  /** As it came: this one, or the one of which only a part is left. */
  readonly origin: Failure;
  /** When it is worth another try (milliseconds of Date), when the server said so. */
  readonly worthAgainAt: number | null;
  /** Set where something stands over the page that says it: the page need not say it too, nor after it is over. */
  isToldElsewhere = false;

  constructor(
    kind: FailureKind,
    status = 0,
    problem: Problem | null = null,
    retryAfter: number | null = null,
    origin: Failure | null = null,
  ) {
    super(problem?.type ?? kind);
    this.name = 'Failure';
    this.kind = kind;
    this.status = status;
    this.problem = problem;
    this.origin = origin ?? this;
    this.worthAgainAt = retryAfter === null ? null : Date.now() + retryAfter * 1000;
  }

  /** The name in the problem's type: `stale-version` of `/problems/stale-version`. */
  get problemName(): string {
    return this.problem?.type.replace('/problems/', '') ?? '';
  }

  is(name: string): boolean {
    return this.problemName === name;
  }

  /** Whether the request may have been carried out all the same, so that it must be repeated under the same key. */
  get mayBeDone(): boolean {
    return this.kind !== 'PROBLEM' || this.status >= 500 || this.status === 429 || this.is('still-running');
  }

  /** The same without what it holds against some fields; null when it was about nothing else. */
  without(isOver: (pointer: string) => boolean): Failure | null {
    const errors = this.problem?.errors ?? [];
    const left = errors.filter(({ pointer }) => !isOver(pointer));
    if (this.problem === null || left.length === errors.length) {
      return this;
    }
    return left.length === 0
      ? null
      : new Failure(this.kind, this.status, { ...this.problem, errors: left }, null, this.origin);
  }

  /** What is wrong with one field; the pointer is RFC 6901's, as `/phone`. */
  at(pointer: string): string | undefined {
    return this.problem?.errors?.find((error) => error.pointer === pointer)?.detail;
  }
}

/** Makes a failure of an answer that is not a success. */
export function failureOf(response: Response, body: unknown): Failure {
  return isProblem(body)
    ? new Failure('PROBLEM', response.status, body, secondsOf(response.headers.get('retry-after')))
    : new Failure('STRANGE', response.status, null, secondsOf(response.headers.get('retry-after')));
}

function isProblem(body: unknown): body is Problem {
  return (
    typeof body === 'object' &&
    body !== null &&
    'type' in body &&
    'detail' in body &&
    typeof body.type === 'string' &&
    typeof body.detail === 'string'
  );
}

/** Retry-After is a number of seconds or a date (RFC 9110, 10.2.3). */
export function secondsOf(header: string | null, now = Date.now()): number | null {
  if (header === null || header.trim() === '') {
    return null;
  }
  const seconds = Number(header);
  if (Number.isFinite(seconds)) {
    return Math.max(0, Math.ceil(seconds));
  }
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000));
}
