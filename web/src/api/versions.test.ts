import { describe, expect, it } from 'vitest';
import { combined, conflictOf, differing } from './versions';

const base = { name: 'Salong Saks', phone: '22', closed: ['2026-12-24'] };

describe('two who change the same thing', () => {
  it('are told of the fields that both changed, differently', () => {
    const mine = { ...base, name: 'Saks', phone: '33' };
    const theirs = { ...base, name: 'Salong S', closed: [] };
    expect(differing(base, mine, theirs)).toEqual(['name']);
  });

  it('are not troubled when they mean the same', () => {
    expect(differing(base, { ...base, name: 'Saks' }, { ...base, name: 'Saks' })).toEqual([]);
  });

  it('both keep what they changed alone', () => {
    const both = combined(base, { ...base, phone: '33' }, { ...base, closed: [] });
    expect(both).toEqual({ name: 'Salong Saks', phone: '33', closed: [] });
  });

  it('lose nothing that was typed', () => {
    const both = combined(base, { ...base, name: 'Saks' }, { ...base, name: 'Salong S' });
    expect(both.name).toBe('Saks');
  });

  it('are only one when nothing was changed here', () => {
    const theirs = { value: { ...base, name: 'Salong S' }, etag: '"2"' };
    expect(conflictOf(base, base, theirs)).toEqual({ theirs, fields: [], isOnlyTheirs: true });
    expect(conflictOf(base, { ...base, phone: '33' }, theirs)).toEqual({ theirs, fields: [], isOnlyTheirs: false });
  });
});
