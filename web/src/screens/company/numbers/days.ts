import type { Schemas } from '../../../api/client';
import { dayOf } from '../../../shared/time';

/** The first day that a change can hold from: today, or when the last one does. */
export function earliestDay(number: Schemas['InboundNumber'], zone: string, now: Date = new Date()): string {
  const today = dayOf(now, zone);
  const last = number.planned.at(-1)?.from ?? number.now?.from;
  const begun = last === undefined ? today : dayOf(last, zone);
  return begun > today ? begun : today;
}

/** What a change is made upon: what is planned last, else what is now. */
export function newestEntry(number: Schemas['InboundNumber']): Schemas['NumberEntry'] | null {
  return number.planned.at(-1) ?? number.now;
}
