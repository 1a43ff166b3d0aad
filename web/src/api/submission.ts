import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { Failure } from './failure';

/**
 * Names each thing that is sent, so that the server does it once however often it arrives. The same content keeps its key
 * until its outcome is known; after a refusal or a success the next try is a new request.
 */
export class SubmissionKeys {
  private open: { content: string; key: string } | null = null;

  constructor(private readonly newKey: () => string = () => crypto.randomUUID()) {}

  keyFor(content: string): string {
    if (this.open?.content !== content) {
      this.open = { content, key: this.newKey() };
    }
    return this.open.key;
  }

  /** To be told how it ended. */
  settle(failure: unknown): void {
    const unknown = failure instanceof Failure ? failure.mayBeDone : failure !== undefined;
    if (!unknown) {
      this.open = null;
    }
  }
}

/** What stands at a pointer (RFC 6901), in a form that may name it otherwise than what was sent. */
export type At<Typed> = (typed: Typed, pointer: string) => unknown;

/** A form that calls its fields as the server does. */
export const byName: At<object> = (typed, pointer) =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (part, name) => (typeof part === 'object' && part !== null ? Reflect.get(part, name) : undefined),
      typed,
    );

/** What is still to be said of a refusal: nothing of a field that has become another one since it was sent. */
export function standing<Typed>(
  failure: Error | null,
  sent: Typed | undefined,
  now: Typed,
  at: At<Typed>,
): Error | null {
  return failure instanceof Failure && sent !== undefined
    ? failure.without((pointer) => JSON.stringify(at(sent, pointer)) !== JSON.stringify(at(now, pointer)))
    : failure;
}

interface Submission<Input, Output> {
  send: (input: Input, key: string) => Promise<Output>;
  onDone?: (output: Output, input: Input) => unknown;
}

export type Submitting<Input, Output> = Omit<UseMutationResult<Output, Error, Input>, 'mutate' | 'mutateAsync'> & {
  /** Sends it; while one is on its way nothing else is. */
  submit: (input: Input) => void;
};

/** A change that is carried out once: a second click while the first is on its way does nothing. */
export function useSubmission<Input, Output>({ send, onDone }: Submission<Input, Output>): Submitting<Input, Output> {
  const keys = useRef<SubmissionKeys>(null);
  keys.current ??= new SubmissionKeys();
  const busy = useRef(false);
  const {
    mutate,
    mutateAsync: _,
    ...rest
  } = useMutation<Output, Error, Input>({
    mutationFn: (input) => send(input, keys.current?.keyFor(JSON.stringify(input ?? null)) ?? ''),
    onSuccess: (output, input) => {
      keys.current?.settle(undefined);
      return onDone?.(output, input);
    },
    onError: (failure) => keys.current?.settle(failure),
    onSettled: () => {
      busy.current = false;
    },
  });
  return {
    ...rest,
    submit: (input) => {
      if (!busy.current) {
        busy.current = true;
        mutate(input);
      }
    },
  };
}
