import { Outlet } from '@tanstack/react-router';
import { Navigation } from './Navigation';
import { SignInAgain } from './SignInAgain';
import { SignedIn } from './SignedIn';
import styles from './Layout.module.css';

/** The frame of every page inside: the bar at the bottom of a phone, at the side elsewhere. */
export function Layout() {
  return (
    <SignedIn>
      <div className={styles.frame}>
        <Navigation />
        <main id="main" tabIndex={-1} className={styles.main}>
          <Outlet />
        </main>
      </div>
      <SignInAgain />
    </SignedIn>
  );
}
