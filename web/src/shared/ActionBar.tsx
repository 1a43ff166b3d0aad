import type { ReactNode } from 'react';
import styles from './ActionBar.module.css';

interface ActionBarProps {
  /** The main action: on a phone at the bottom within a thumb's reach. */
  children: ReactNode;
  /** What can be done instead; it stands after the main action, and on a phone takes no room from the page. */
  others?: ReactNode;
}

export function ActionBar({ children, others }: ActionBarProps) {
  return (
    <div className={styles.actions}>
      <div className={styles.bar}>{children}</div>
      {others !== undefined && <div className={styles.others}>{others}</div>}
    </div>
  );
}
