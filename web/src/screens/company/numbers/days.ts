import type { Schemas } from '../../../api/client';
import { addDays, dayOf } from '../../../shared/time';

/** The first day that a change can hold from: today, or when the last one does. */
export function earliestDay(number: Schemas['InboundNumber'], zone: string, now: Date = new Date()): string {
  const today = dayOf(now, zone);
  const last = newestEntry(number)?.from;
  if (last === undefined) return today;
  const begun = dayOf(last, zone);
  // another company's day may begin within one of this
  const within = dayOf(new Date(Date.parse(last) - 1), zone) === begun;
  const first = within ? addDays(begun, 1) : begun;
  return first > today ? first : today;
}

/** What a change is made upon: what is planned last, else what is now. */
export function newestEntry(number: Schemas['InboundNumber']): Schemas['NumberEntry'] | null {
  return number.planned.at(-1) ?? number.now;
}
