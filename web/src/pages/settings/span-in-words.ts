import { day } from '../../language/format';
import type { Span } from './closed-days';

/** “torsdag 24. desember”, or “mandag 6. juli – søndag 26. juli”. */
export function spanInWords({ from, to }: Span): string {
  return from === to ? day(from) : `${day(from)} – ${day(to)}`;
}
