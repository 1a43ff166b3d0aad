import { describe, expect, it } from 'vitest';
import type { Filter } from '../../api/segments';
import { filterOf, isComplete, newCondition, newGroup, outlineOf, replaced, same } from './outline';
import { PHRASE_NAMES } from './phrases';

const away: Filter = { field: 'lastVisit', op: 'olderThanDays', value: 90 };
const free: Filter = { field: 'nextAppointment', op: 'exists', value: false };
const vip: Filter = { field: 'tag', op: 'eq', value: 'VIP' };

/** As it goes through the builder without anybody changing it. */
const through = (filter: Filter) => filterOf(outlineOf(filter));

describe('a filter that is opened and saved again', () => {
  it.each<Filter>([
    { all: [away, free] },
    { any: [away, { all: [vip, free] }] },
    { all: [{ not: { any: [vip, free] } }] },
    { all: [{ field: 'spend', op: 'ge', value: { amount: 499_50, currency: 'NOK' } }] },
    { all: [{ not: { field: 'lastSms', op: 'withinDays', value: 60 } }] },
    { all: [] },
    { any: [] },
  ])('says what it said: %j', (filter) => {
    expect(through(filter)).toEqual(filter);
  });

  it('keeps what cannot be said in words', () => {
    const strange: Filter = { field: 'lastVisit', op: 'eq', value: '2026-11-22' };
    const deep: Filter = { not: { all: [away, { not: free }] } };
    expect(through({ all: [strange, deep, away] })).toEqual({ all: [strange, deep, away] });
    expect(outlineOf({ all: [strange] }).items[0]?.kind).toBe('foreign');
  });

  it('means the same when it is said in other words', () => {
    expect(through(away)).toEqual({ all: [away] });
    expect(through({ all: [{ field: 'tag', op: 'in', value: ['VIP', 'Fast'] }] })).toEqual({
      all: [{ any: [vip, { field: 'tag', op: 'eq', value: 'Fast' }] }],
    });
    expect(through({ not: vip })).toEqual({ not: { any: [vip] } });
    expect(through({ all: [{ field: 'spend', op: 'lt', value: 5000 }] })).toEqual({
      all: [{ field: 'spend', op: 'lt', value: { amount: 5000, currency: 'NOK' } }],
    });
  });
});

describe('an outline', () => {
  it('is complete when all its fields can be meant', () => {
    const days = newCondition('lastVisitOlder');
    expect(isComplete(newGroup('all', [days]))).toBe(true);
    for (const value of ['', 'ni', '-3', '1.5', '99999']) {
      expect(isComplete({ ...days, value }), value).toBe(false);
    }
    expect(isComplete({ ...newCondition('overdue'), value: '-3' })).toBe(true);
    expect(isComplete({ ...newCondition('spentAtLeast'), value: '499,50' })).toBe(true);
    expect(isComplete(newCondition('tagged'))).toBe(false);
  });

  it('changes in one place, however deep', () => {
    const inner = newCondition('noAppointment');
    const outline = newGroup('all', [newGroup('any', [inner, newCondition('lastVisitOlder')])]);
    expect(filterOf(replaced(outline, inner.id, null))).toEqual({ all: [{ any: [away] }] });
    expect(filterOf(replaced(outline, inner.id, { ...newCondition('tagged'), value: ' VIP ' }))).toEqual({
      all: [{ any: [vip, away] }],
    });
  });

  it('knows every phrase again that it can say', () => {
    for (const name of PHRASE_NAMES) {
      const said = newCondition(name);
      const filled = isComplete(said) ? said : { ...said, value: '2026-11-22' };
      const [again] = outlineOf({ all: [filterOf(filled)] }).items;
      expect(again, name).toMatchObject({ kind: 'condition', phrase: name, value: filled.value });
    }
  });
});

it('two filters are the same whatever the order in which they name their parts', () => {
  expect(same({ all: [away] }, { all: [{ value: 90, op: 'olderThanDays', field: 'lastVisit' }] })).toBe(true);
  expect(same({ all: [away] }, { all: [free] })).toBe(false);
});
