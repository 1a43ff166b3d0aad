import { useState } from 'react';

/** Something that was done just now, and the way back. */
export interface Done {
  text: string;
  undo: (key: string) => Promise<unknown>;
  /** What is said once it was taken back. */
  undone: string;
}

/** What was done last on a page; each deed has a turn of its own, so that the same one twice is two. */
export interface LastDone {
  turn: number;
  done: Done | null;
}

export function useDone(): [LastDone, (done: Done | null) => void] {
  const [last, setLast] = useState<LastDone>({ turn: 0, done: null });
  return [last, (done) => setLast(({ turn }) => ({ turn: turn + 1, done }))];
}
