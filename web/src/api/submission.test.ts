import { describe, expect, it } from 'vitest';
import { Failure } from './failure';
import { byName, standing, SubmissionKeys } from './submission';

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

describe('what a refusal holds against a form', () => {
  const sent = { text: 'x'.repeat(2000), name: '', days: ['2026-12-24', 'never'] };
  const both = new Failure('PROBLEM', 422, {
    type: '/problems/invalid-fields',
    title: 'T',
    status: 422,
    detail: 'D',
    errors: [
      { pointer: '/text', detail: 'Teksten er for lang.' },
      { pointer: '/days/1', detail: 'Skal være en dag.' },
    ],
  });
  const left = (now: typeof sent) => standing(both, sent, now, byName);

  it('stands while nothing of it is touched', () => {
    expect(left({ ...sent, name: 'Jul' })).toBe(both);
  });

  it('goes with the field that it was about, and is no new failure by that', () => {
    const rest = left({ ...sent, text: 'Hei' });
    expect(rest).toBeInstanceOf(Failure);
    expect(rest instanceof Failure ? [rest.at('/text'), rest.at('/days/1'), rest.origin] : []).toEqual([
      undefined,
      'Skal være en dag.',
      both,
    ]);
  });

  it('is gone when all of it was mended', () => {
    expect(left({ ...sent, text: 'Hei', days: ['2026-12-24'] })).toBeNull();
  });

  it('is found where the form calls it otherwise', () => {
    const at = ({ words }: { words: string }) => words;
    expect(standing(refused, { words: 'a' }, { words: 'b' }, at)).toBe(refused);
    expect(standing(both, { words: 'a' }, { words: 'b' }, at)).toBeNull();
  });

  it('stays when it is about no field', () => {
    const gone = new Failure('UNREACHABLE');
    expect(standing(gone, sent, { ...sent, text: 'Hei' }, byName)).toBe(gone);
  });
});
