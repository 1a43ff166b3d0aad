import { describe, expect, it } from 'vitest';
import { Failure, failureOf, secondsOf } from './failure';

const problem = (type: string, status: number) => ({ type: `/problems/${type}`, title: 'T', status, detail: 'D' });

describe('a failed call', () => {
  it('is the problem that the server tells of', () => {
    const failure = failureOf(new Response(null, { status: 422 }), {
      ...problem('invalid-fields', 422),
      errors: [{ pointer: '/phone', detail: 'Dette er en fasttelefon.' }],
    });
    expect(failure.is('invalid-fields')).toBe(true);
    expect(failure.at('/phone')).toBe('Dette er en fasttelefon.');
    expect(failure.at('/name')).toBeUndefined();
  });

  it('is strange when the answer is none of ours', () => {
    expect(failureOf(new Response(null, { status: 502 }), '<html>').kind).toBe('STRANGE');
    expect(failureOf(new Response(null, { status: 503 }), { message: 'Service Unavailable' }).kind).toBe('STRANGE');
  });

  it('may have been done when nobody has said that it was not', () => {
    expect(new Failure('UNREACHABLE').mayBeDone).toBe(true);
    expect(new Failure('TOO_SLOW').mayBeDone).toBe(true);
    expect(new Failure('PROBLEM', 500, problem('fault', 500)).mayBeDone).toBe(true);
    expect(new Failure('PROBLEM', 409, problem('still-running', 409)).mayBeDone).toBe(true);
    expect(new Failure('PROBLEM', 409, problem('sender-not-approved', 409)).mayBeDone).toBe(false);
    expect(new Failure('PROBLEM', 422, problem('invalid-fields', 422)).mayBeDone).toBe(false);
  });
});

describe('Retry-After', () => {
  it('is seconds or a date', () => {
    expect(secondsOf('20')).toBe(20);
    expect(secondsOf('Wed, 25 Nov 2026 10:00:30 GMT', Date.parse('2026-11-25T10:00:00Z'))).toBe(30);
    expect(secondsOf('Wed, 25 Nov 2026 09:00:00 GMT', Date.parse('2026-11-25T10:00:00Z'))).toBe(0);
  });

  it('is nothing when it is missing or no time', () => {
    expect(secondsOf(null)).toBeNull();
    expect(secondsOf('')).toBeNull();
    expect(secondsOf('soon')).toBeNull();
  });
});
