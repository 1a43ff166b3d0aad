import type { ReactNode } from 'react';
import styles from './ScrollArea.module.css';

/** Room for what may be wider than the screen; it can be reached and moved by keyboard. */
export function ScrollArea({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.area} role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
