import { useEffect } from 'react';
import type { Versioned } from '../api/client';
import { kept } from './kept';

/** What was typed over a version of something, until it is saved. */
interface Unsaved<T> {
  base: Versioned<T>;
  typed: T;
}

/** Only this tab remembers it, and only until it is closed. */
const place = (name: string) => kept(`unsaved.${name}`, () => window.sessionStorage);

/** What was typed here before and not saved: it survives a step back, another page and a reload. */
export function unsaved<T>(name: string): Unsaved<T> | null {
  const written = place(name).read();
  try {
    return written === null ? null : (JSON.parse(written) as Unsaved<T>);
  } catch {
    return null;
  }
}

export function useUnsaved<T>(name: string, base: Versioned<T>, typed: T, isChanged: boolean): void {
  const written = JSON.stringify({ base, typed } satisfies Unsaved<T>);
  useEffect(() => {
    if (isChanged) {
      place(name).write(written);
    } else {
      place(name).forget();
    }
  }, [name, written, isChanged]);
}

export function forgetUnsaved(name: string): void {
  place(name).forget();
}
