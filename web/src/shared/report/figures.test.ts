import { describe, expect, it } from 'vitest';
import type { Report } from '../../api/campaigns';
import { csv, outcomes, stages } from './figures';

const report: Report = {
  planned: 120,
  held: 0,
  skipped: 20,
  reasons: [],
  sent: 98,
  delivered: 90,
  undelivered: 2,
  noReceipt: 1,
  failed: 1,
  unknown: 1,
  cancelled: 0,
  clicks: { person: 31, preview: 4, scanner: 2, unknown: 0 },
  personClicks: 30,
  optOuts: 1,
  rebookedDirect: 12,
  rebookedIndirect: 20,
  revenue: null,
  holdout: 0,
  lift: null,
};

describe('the figures of a report', () => {
  it('go from the chosen to those who came back after a tap', () => {
    expect(stages(report).map(({ count }) => count)).toEqual([120, 98, 90, 30, 12]);
  });

  it('tell of every message that was sent, also of those that nothing is known of yet', () => {
    const told = Object.fromEntries(outcomes(report).map(({ name, count }) => [name, count]));
    expect(told).toEqual({
      delivered: 90,
      pending: 5,
      noReceipt: 1,
      undelivered: 2,
      failed: 1,
      unknown: 1,
      optOuts: 1,
    });
  });

  it('are read by a spreadsheet as they are', () => {
    expect(
      csv([
        ['Hva', 'Antall'],
        ['Sa "nei"; takk', 1],
        ['=1+1', 2],
      ]),
    ).toBe('\uFEFFHva;Antall\r\n"Sa ""nei""; takk";1\r\n\'=1+1;2\r\n');
  });
});
