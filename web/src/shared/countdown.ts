import { useEffect, useState } from 'react';

const secondsTo = (deadline: number | null, now: number) =>
  deadline === null ? 0 : Math.max(0, Math.ceil((deadline - now) / 1000));

/** Seconds that are left until a deadline (milliseconds of Date); 0 when there is none. */
export function useCountdown(deadline: number | null): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (deadline === null) {
      return undefined;
    }
    const ticking = setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= deadline) {
        clearInterval(ticking);
      }
    }, 500);
    return () => clearInterval(ticking);
  }, [deadline]);
  return secondsTo(deadline, now);
}
