import { expect, it } from 'vitest';
import { groupOf } from './why';

const of = (outcome: 'SEND' | 'HOLD' | 'SKIP', state: string | null) =>
  groupOf({ outcome, state, messageId: state === null ? null : 'msg_0' });

it('tells what is ahead from what she has got, and from what she has not', () => {
  expect([of('SEND', null), of('HOLD', null), of('HOLD', 'HELD'), of('SEND', 'QUEUED')]).toEqual(
    Array.from({ length: 4 }, () => 'COMING'),
  );
  expect([of('SEND', 'SENT'), of('SEND', 'DELIVERED'), of('SEND', 'UNKNOWN'), of('SEND', 'UNDELIVERED')]).toEqual(
    Array.from({ length: 4 }, () => 'GOT'),
  );
  expect([of('SKIP', null), of('SKIP', 'SKIPPED'), of('SKIP', 'FAILED')]).toEqual(['NOT', 'NOT', 'NOT']);
});
