import { keep, readKept } from '../../../shared/kept';

const KEY = 'positions';
const MOST = 100;

type Positions = [id: string, seconds: number][];

function all(): Positions {
  try {
    const kept: unknown = JSON.parse(readKept(KEY) ?? '[]');
    return Array.isArray(kept) ? (kept as Positions) : [];
  } catch {
    return [];
  }
}

/** Where somebody stopped listening to a call on this device, in seconds. */
export function positionOf(id: string): number {
  const seconds: unknown = all().find(([each]) => each === id)?.[1];
  return typeof seconds === 'number' ? seconds : 0;
}

/** Remembers the last hundred calls; one heard to its end begins anew. */
export function keepPosition(id: string, seconds: number): void {
  const others = all().filter(([each]) => each !== id);
  const now: Positions = seconds > 0 ? [[id, Math.round(seconds * 10) / 10], ...others] : others;
  keep(KEY, JSON.stringify(now.slice(0, MOST)));
}
