import { api } from '../../api/client';
import { Problem } from '../../api/problem';
import type { Schemas } from '../../api/client';

/** A solution is not carried around for longer than this; the portal's challenges live for some minutes. */
const FRESH_MS = 60_000;

let current: { promise: Promise<string>; begunAt: number } | null = null;

/** Begins the proof of work in the background; a fresh one that is under way or done is kept. */
export function beginProof(): void {
  void proof().catch(() => undefined);
}

/** The proof for one try. Rejects with a {@link Problem}. */
function proof(): Promise<string> {
  if (current === null || Date.now() - current.begunAt > FRESH_MS) {
    const promise = api.altcha().then(solve);
    current = { promise, begunAt: Date.now() };
    promise.catch(spendProof);
  }
  return current.promise;
}

/** Does what costs a proof. One that went stale while somebody looked for their password is no reason to bother them. */
export async function withProof<T>(act: (altcha: string) => Promise<T>): Promise<T> {
  const once = async () => {
    const altcha = await proof();
    spendProof();
    return act(altcha);
  };
  try {
    return await once();
  } catch (error) {
    if (error instanceof Problem && error.code === 'altcha_invalid') return await once();
    throw error;
  }
}

/** A proof counts once. */
function spendProof(): void {
  current = null;
}

function solve(challenge: Schemas['AltchaChallenge']): Promise<string> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./proof.worker.ts', import.meta.url), { type: 'module' });
    const end = (solution: string | null) => {
      worker.terminate();
      if (solution === null) reject(new Problem('altcha_invalid', 0, null, '', null, null));
      else resolve(solution);
    };
    worker.onmessage = ({ data }: MessageEvent<string | null>) => {
      end(data);
    };
    worker.onerror = () => {
      end(null);
    };
    worker.postMessage(challenge);
  });
}
