import type { Schemas } from '../../../api/client';
import { dollars, wholeDollars } from '../../../shared/money';

type JobValue = Schemas['Targets']['jobValues'][number];

/** What is written of each trade, in dollars; nothing where the usual value shall hold. */
export type Written = Record<string, string>;

export const MOST = 1_000_000;

export function writtenOf(jobValues: readonly JobValue[]): Written {
  return Object.fromEntries(jobValues.map(({ trade, own }) => [trade, own === null ? '' : String(wholeDollars(own))]));
}

/** Whole dollars as people write them, such as "$1,200". */
function whole(text: string): number | null {
  const plain = text.replaceAll(/[\s$,]/g, '');
  return /^\d{1,7}$/.test(plain) ? Number(plain) : null;
}

export function isRightValue(text: string): boolean {
  const value = whole(text);
  return text.trim() === '' || (value !== null && value >= 1 && value <= MOST);
}

/** What a company says itself; null while something of it cannot be. */
export function valuesOf(written: Written): Schemas['TargetsEdit']['jobValues'] | null {
  const lines = Object.entries(written);
  if (!lines.every(([, text]) => isRightValue(text))) return null;
  return lines.flatMap(([trade, text]) => {
    const value = whole(text);
    return value === null ? [] : [{ trade, value: dollars(value) }];
  });
}
