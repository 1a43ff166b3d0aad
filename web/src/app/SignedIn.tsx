import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { sessionQuery } from '../api/session';
import { Loading } from '../shared/Loading';
import { ProblemNotice } from '../shared/ProblemNotice';
import { SendTo } from '../shared/SendTo';
import styles from './SignedIn.module.css';

/** Lets those in who are in, and shows everybody else where they had come to. */
export function SignedIn({ children }: { children: ReactNode }) {
  const session = useQuery(sessionQuery);
  const href = useLocation({ select: (location) => location.href });
  if (session.data === undefined) {
    return (
      <main id="main" tabIndex={-1} className={styles.waiting}>
        {session.error === null ? (
          <Loading />
        ) : (
          <ProblemNotice failure={session.error} onRetry={() => void session.refetch()} />
        )}
      </main>
    );
  }
  switch (session.data.step) {
    case 'IN':
      return children;
    case 'OUT':
      return <SendTo to="/logg-inn" search={href === '/' ? {} : { til: href }} />;
    case 'TOTP':
      return <SendTo to="/logg-inn/kode" search={href === '/' ? {} : { til: href }} />;
    case 'ENROL':
      return <SendTo to="/registrer/app" />;
  }
}
