import type { Schemas } from '../../api/client';
import { phone } from '../../shared/phone';

const WHOLE = /^\+?\d{10,15}$/;

/** What a list is called that is about one caller's number: the number, and the name that was last learned with it. Null for every other list. */
export function callerOf(text: string | undefined, calls: readonly Schemas['CallSummary'][]): string | null {
  const number = text?.replace(/[\s().-]/g, '') ?? '';
  if (!WHOLE.test(number)) return null;
  const theirs = calls.filter(({ callerNumber }) => callerNumber !== null && sameNumber(callerNumber, number));
  const name = theirs.find(({ callerName }) => callerName !== null)?.callerName;
  return [name, phone(number)].filter((part) => part != null).join(' · ');
}

function sameNumber(one: string, other: string): boolean {
  return phone(one) === phone(other);
}
