import type { ReactNode } from 'react';
import styles from './Panel.module.css';

interface PanelProps {
  /** The id of the heading inside, when it has one. */
  labelledBy?: string;
  /** `attention` for what needs somebody. */
  tone?: 'plain' | 'attention';
  children: ReactNode;
}

/** The one level of cards there is. */
export function Panel({ labelledBy, tone = 'plain', children }: PanelProps) {
  return (
    <section className={styles.panel} data-tone={tone} aria-labelledby={labelledBy}>
      {children}
    </section>
  );
}
