import { describe, expect, it } from 'vitest';
import type { Rule } from '../../api/rules';
import { bodyOf, contentOf, isFilledIn, isInRange } from './content';

const rule: Rule = {
  id: 'aut_1',
  name: 'På tide',
  kind: 'REBOOK',
  state: 'ACTIVE',
  rule: { afterWeeks: 6, ownRhythm: true, category: null, atTime: '10:00' },
  segmentId: null,
  filter: null,
  text: 'Hei {fornavn|du}: {lenke}',
  dailyMaximum: 20,
  previewed: true,
  createdAt: '2026-11-24T08:00:00Z',
  activatedAt: null,
};

const through = (one: Rule) => bodyOf(one.kind, contentOf({ value: one, etag: '"v1"' }).value);

describe('a rule that is opened and saved again', () => {
  it('says what it said, for everybody', () => {
    expect(through(rule)).toEqual({
      name: 'På tide',
      text: 'Hei {fornavn|du}: {lenke}',
      rule: { afterWeeks: 6, ownRhythm: true, category: null, atTime: '10:00' },
      filter: null,
      dailyMaximum: 20,
    });
  });

  it('stays for its segment, whatever that was at the last preview', () => {
    expect(through({ ...rule, segmentId: 'seg_1', filter: { all: [] } })).toMatchObject({ segmentId: 'seg_1' });
    expect(through({ ...rule, segmentId: 'seg_1', filter: { all: [] } })).not.toHaveProperty('filter');
  });

  it('has the terms of its kind and no others', () => {
    const winBack = { afterWeeks: 26, tries: 2, pauseWeeks: 8, atTime: '11:30' };
    expect(through({ ...rule, kind: 'WIN_BACK', rule: winBack }).rule).toEqual(winBack);
    const reminder = through({ ...rule, kind: 'APPOINTMENT_REMINDER', rule: { hoursBefore: 24 } });
    expect(reminder.rule).toEqual({ hoursBefore: 24 });
    expect(reminder).not.toHaveProperty('dailyMaximum');
  });
});

describe('a form', () => {
  it('takes whole numbers that a rule can have', () => {
    expect(isInRange('afterWeeks', '104')).toBe(true);
    for (const typed of ['0', '105', '', '1.5', 'seks', '-1']) {
      expect(isInRange('afterWeeks', typed), typed).toBe(false);
    }
  });

  it('is filled in when what its kind needs is there', () => {
    const { value } = contentOf({ value: rule, etag: '"v1"' });
    expect(isFilledIn('REBOOK', value)).toBe(true);
    expect(isFilledIn('REBOOK', { ...value, terms: { ...value.terms, atTime: '' } })).toBe(false);
    expect(isFilledIn('REBOOK', { ...value, text: ' ' })).toBe(false);
    expect(isFilledIn('APPOINTMENT_REMINDER', { ...value, dailyMaximum: '' })).toBe(true);
  });
});
