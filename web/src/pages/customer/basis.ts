import type { components } from '../../api/contract';

type Basis = components['schemas']['Basis'];

/** What may be said of somebody's marketing: nothing, one of the two grounds, or a no. */
export type Ground = 'CONSENT' | 'EXISTING_CUSTOMER';

/** A ground as it is being written. */
export interface GroundDraft {
  source: string;
  wording: string;
}

/** The ground as the server takes it; null while something of it is missing. */
export function basisOf(ground: Ground, { source, wording }: GroundDraft): Basis | null {
  return source.trim() === '' || wording.trim() === ''
    ? null
    : { basis: ground, source: source.trim(), wording: wording.trim() };
}
