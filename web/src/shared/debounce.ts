import { useEffect, useState } from 'react';

/** The value once it has stood still for a moment, so that not every letter is a question to the server. */
export function useSettled<T>(value: T, after = 400): T {
  const [settled, setSettled] = useState(value);
  // What is the same in writing has not moved.
  const written = JSON.stringify(value);
  useEffect(() => {
    const waiting = setTimeout(() => setSettled(JSON.parse(written) as T), after);
    return () => clearTimeout(waiting);
  }, [written, after]);
  return settled;
}
