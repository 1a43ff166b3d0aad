import { useSyncExternalStore } from 'react';

/** The account whose session ended while a page of it was open; null while all is well. */
let ended: string | null = null;
const listeners = new Set<() => void>();

function set(account: string | null): void {
  ended = account;
  for (const listener of listeners) {
    listener();
  }
}

export function signedOut(account: string): void {
  set(account);
}

export function isSignedOut(): boolean {
  return ended !== null;
}

export function signedInAgain(): void {
  set(null);
}

export function useSessionEnd(): string | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => ended,
  );
}
