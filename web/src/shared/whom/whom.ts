import type { Filter, ReadySegment, Segment } from '../../api/segments';
import { EVERYBODY, same } from './outline';

/** Whom something is for: a saved segment, whatever it says by then, or a filter of its own. */
export type Whom = { segmentId: string } | { filter: Filter };

export function whomOf(one: { segmentId?: string | null; filter?: Filter | null }): Whom {
  return typeof one.segmentId === 'string' ? { segmentId: one.segmentId } : { filter: one.filter ?? EVERYBODY };
}

/** The filter as things stand; undefined while the segments are not known, or when it is gone. */
export function filterNow(whom: Whom, segments: readonly Segment[] | undefined): Filter | undefined {
  return 'filter' in whom ? whom.filter : segments?.find((one) => one.id === whom.segmentId)?.filter;
}

/** Which choice of the list it is. */
export function choiceOf(whom: Whom, ready: readonly ReadySegment[]): string {
  if ('segmentId' in whom) {
    return whom.segmentId;
  }
  if (same(whom.filter, EVERYBODY)) {
    return 'everybody';
  }
  return ready.find((one) => same(one.filter, whom.filter))?.key ?? 'custom';
}

/** The name that a campaign for them would have by itself. */
export function nameOf(whom: Whom, ready: readonly ReadySegment[], own: readonly Segment[]): string | undefined {
  const choice = choiceOf(whom, ready);
  return own.find((one) => one.id === choice)?.name ?? ready.find((one) => one.key === choice)?.name;
}
