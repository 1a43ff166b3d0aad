import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { announce } from './live';
import styles from './Page.module.css';

interface PageProps {
  title: string;
  lead?: ReactNode;
  /** `text` is a column to read, `wide` uses the room, for tables. */
  width?: 'text' | 'wide';
  children: ReactNode;
}

/** The first page of a visit is found by the browser itself; from the second on the focus has to be brought along. */
let visited = false;

/** A page: its one heading, which gets the focus when somebody comes here, and which names the tab. */
export function Page({ title, lead, width = 'text', children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (visited) {
      heading.current?.focus({ preventScroll: true });
    }
    visited = true;
  }, []);
  useEffect(() => {
    document.title = `${title} – Rebookly`;
    announce(title);
  }, [title]);
  return (
    <div className={styles.page} data-width={width}>
      <header className={styles.header}>
        <Heading level={1} data-size="md" ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </Heading>
        {lead !== undefined && (
          <Paragraph variant="long" className={styles.lead}>
            {lead}
          </Paragraph>
        )}
      </header>
      {children}
    </div>
  );
}
