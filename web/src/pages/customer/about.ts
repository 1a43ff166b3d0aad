import type { Customer } from '../../api/customers';
import type { Done } from '../../shared/done';
import type { Happening } from './happening';

/** What the parts of a customer's page share. */
export interface About {
  customer: Customer;
  /** As much of her story as has been read. */
  lines: readonly Happening[];
  /** Says what was done, with the way back. */
  tell: (done: Done) => void;
  /** Something of her changed: whatever shows her is read anew. */
  changed: () => Promise<void>;
}

/** What her visits and booked times were, to be offered again. */
export function categoriesOf({ lines }: Pick<About, 'lines'>): string[] {
  const all = lines.flatMap((line) =>
    (line.kind === 'VISIT' || line.kind === 'APPOINTMENT') && line.category !== null ? [line.category] : [],
  );
  return [...new Set(all)];
}
