import { describe, expect, it } from 'vitest';
import { Failure } from './failure';
import { SubmissionKeys } from './submission';

function keys() {
  let next = 0;
  return new SubmissionKeys(() => `key-${++next}`);
}

const refused = new Failure('PROBLEM', 422, {
  type: '/problems/invalid-fields',
  title: 'T',
  status: 422,
  detail: 'D',
});

describe('the key of a submission', () => {
  it('stays while nobody knows whether it was done', () => {
    const some = keys();
    expect(some.keyFor('a')).toBe('key-1');
    some.settle(new Failure('UNREACHABLE'));
    expect(some.keyFor('a')).toBe('key-1');
  });

  it('is another one for another content', () => {
    const some = keys();
    expect(some.keyFor('a')).toBe('key-1');
    some.settle(new Failure('TOO_SLOW'));
    expect(some.keyFor('b')).toBe('key-2');
  });

  it('is another one after a success: the same again is meant again', () => {
    const some = keys();
    some.keyFor('a');
    some.settle(undefined);
    expect(some.keyFor('a')).toBe('key-2');
  });

  it('is another one after a refusal, since the server would repeat its no', () => {
    const some = keys();
    some.keyFor('a');
    some.settle(refused);
    expect(some.keyFor('a')).toBe('key-2');
  });
});
