import { describe, expect, it } from 'vitest';
import type { TimelineItem } from '../../api/customers';
import { happeningOf, happenings, upcoming } from './happening';

const appointment = (id: string, at: string, source = 'owner'): TimelineItem => ({
  kind: 'APPOINTMENT',
  at,
  id,
  category: null,
  source,
  version: 3,
});

describe('a line of the story', () => {
  it('names the version that moving a booked time takes', () => {
    expect(happeningOf(appointment('app_1', '2026-12-01T11:00:00Z'))).toMatchObject({ etag: '"v3"' });
  });

  it('is not told as a time when a list told only the day', () => {
    const known = (at: string, source: string) => {
      const line = happeningOf(appointment('app_1', at, source));
      return line?.kind === 'APPOINTMENT' && line.isTimeKnown;
    };
    expect(known('2026-12-01T11:00:00Z', 'imp_1')).toBe(false);
    expect(known('2026-12-01T10:30:00Z', 'imp_1')).toBe(true);
    expect(known('2026-12-01T11:00:00Z', 'owner')).toBe(true);
  });

  it('says who said what about marketing', () => {
    const said = (source: string, by: string | null) => {
      const line = happeningOf({ kind: 'MARKETING', at: '2026-11-01T09:00:00Z', act: 'OPTED_OUT', source, by });
      return line?.kind === 'MARKETING' ? line.source : null;
    };
    expect([
      said('owner', 'acc_1'),
      said('imp_0', 'acc_1'),
      said('opt-out page', null),
      said('Sa ja i stolen', 'acc_1'),
    ]).toEqual(['OWNER', 'LIST', 'CUSTOMER', { words: 'Sa ja i stolen' }]);
  });

  it('is left out when something of it is missing', () => {
    expect(happenings([{ kind: 'VISIT', at: '2026-11-01T09:00:00Z' }])).toEqual([]);
  });
});

it('booked times that are still to come stand the next one first, by the server’s clock', () => {
  const lines = happenings([
    appointment('far', '2027-01-01T11:00:00Z'),
    appointment('next', '2026-12-01T11:00:00Z'),
    appointment('been', '2026-11-01T11:00:00Z'),
  ]);
  expect(upcoming(lines, '2026-12-01T11:00:00Z').map((line) => line.id)).toEqual(['next', 'far']);
  expect(upcoming(lines, null)).toEqual([]);
});
