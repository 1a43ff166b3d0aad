import { useEffect, useRef, useState, type RefObject } from 'react';

/** Whether something has come into sight, or nearly; once it has, it stays so. */
export function useInSight<Element extends HTMLElement>(): [RefObject<Element | null>, boolean] {
  const element = useRef<Element>(null);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const watched = element.current;
    if (watched === null || isSeen) {
      return undefined;
    }
    const watching = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) {
          setSeen(true);
        }
      },
      { rootMargin: '200px' },
    );
    watching.observe(watched);
    return () => watching.disconnect();
  }, [isSeen]);
  return [element, isSeen];
}
