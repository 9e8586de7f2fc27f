import { useEffect, useState } from 'react';

/** The time, as fresh as asked for. */
export function useNow(everyMs = 60_000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const ticking = setInterval(() => {
      setNow(Date.now());
    }, everyMs);
    return () => {
      clearInterval(ticking);
    };
  }, [everyMs]);
  return now;
}
