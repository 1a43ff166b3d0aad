import type { ReactNode } from 'react';
import styles from './EntryFrame.module.css';
import { LanguageSwitch } from './LanguageSwitch';
import { Wordmark } from './Wordmark';

/** The frame of what is shown outside the rooms of a studio. */
export function EntryFrame({ children }: { children: ReactNode }) {
  return (
    <div className={styles.frame}>
      <header className={styles.top}>
        <Wordmark />
        <LanguageSwitch />
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
}
