import { useEffect, useState } from 'react';
import { Problem } from '../api/problem';

const USUAL_DELAY_SECONDS = 30;

interface Attempt {
  problem: Problem | null;
  /** Seconds until the portal takes the next try; 0 when it does. */
  delay: number;
  busy: boolean;
  /** Tries, and keeps why it failed; whether it succeeded is the answer. */
  run: (attempt: () => Promise<void>) => Promise<boolean>;
}

/** A step that may be refused for a while: under way, refused, or to be tried later. */
export function useAttempt(): Attempt {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [until, setUntil] = useState(0);
  const [delay, setDelay] = useState(0);

  useEffect(() => {
    if (until === 0) return;
    const ticking = setInterval(() => {
      const left = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      setDelay(left);
      if (left === 0) {
        setUntil(0);
        setProblem(null);
      }
    }, 250);
    return () => {
      clearInterval(ticking);
    };
  }, [until]);

  const run = async (attempt: () => Promise<void>) => {
    setBusy(true);
    setProblem(null);
    try {
      await attempt();
      return true;
    } catch (error) {
      const met = error instanceof Problem ? error : Problem.unreachable();
      setProblem(met);
      if (met.code === 'try_later') {
        const seconds = met.retryAfterSeconds ?? USUAL_DELAY_SECONDS;
        setDelay(seconds);
        setUntil(Date.now() + seconds * 1000);
      }
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { problem, delay, busy, run };
}
