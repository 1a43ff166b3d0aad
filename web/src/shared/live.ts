import { useSyncExternalStore } from 'react';

/** The last thing that was said to those who listen; the number lets the same words be said twice. */
let said = { text: '', turn: 0 };
const listeners = new Set<() => void>();

/** Says something to a screen reader that those who see can see for themselves. */
export function announce(text: string): void {
  said = { text, turn: said.turn + 1 };
  for (const listener of listeners) {
    listener();
  }
}

export function useAnnouncement(): { text: string; turn: number } {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => said,
  );
}

/** What had the focus is gone from the page: it goes on from the page's heading, without the page moving. */
export function focusOnHeading(): void {
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
}
