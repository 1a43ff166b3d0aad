import { describe, expect, it } from 'vitest';
import { checklist, isFinished } from './checklist';

const fresh = { hasCustomers: false, sender: 'NONE', sawDue: false, campaigns: [] } as const;
const states = (facts: Parameters<typeof checklist>[0]) => checklist(facts).map(({ state }) => state);

describe('the checklist', () => {
  it('begins with the list', () => {
    expect(states({ ...fresh, campaigns: [] })).toEqual(['next', 'later', 'later', 'later']);
  });

  it('goes on past a sender who is looked at by somebody else', () => {
    expect(states({ ...fresh, hasCustomers: true, sender: 'HELD', campaigns: [] })).toEqual([
      'done',
      'waiting',
      'next',
      'later',
    ]);
  });

  it('asks for another name when the first was rejected', () => {
    expect(states({ ...fresh, hasCustomers: true, sender: 'REJECTED', campaigns: [] })[1]).toBe('next');
  });

  it('is not finished by a draft', () => {
    const facts = { hasCustomers: true, sender: 'APPROVED', sawDue: true } as const;
    expect(isFinished(checklist({ ...facts, campaigns: ['DRAFT'] }))).toBe(false);
    expect(isFinished(checklist({ ...facts, campaigns: ['RUNNING'] }))).toBe(true);
  });
});
