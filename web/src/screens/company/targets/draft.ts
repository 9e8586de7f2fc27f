import type { Schemas } from '../../../api/client';

export type Sheet = Schemas['TargetsSheet'];
export type Field = keyof Sheet;
export type Draft = Record<Field, string>;

/** In the order in which they are asked for, each with the most that it can be. */
export const most: Record<Field, number> = {
  answeredLeast: 100,
  abandonedMost: 100,
  waitSecondsMost: 3600,
  shortAbandonSeconds: 60,
  bookedLeast: 100,
  bookedMost: 100,
  talkSecondsLeast: 3600,
  talkSecondsMost: 3600,
};

export const fields = Object.keys(most) as Field[];

/** What the end of a range may not be below. */
const begins: Partial<Record<Field, Field>> = { bookedMost: 'bookedLeast', talkSecondsMost: 'talkSecondsLeast' };

export function draftOf(sheet: Sheet): Draft {
  return Object.fromEntries(fields.map((field) => [field, String(sheet[field])])) as Draft;
}

/** A whole number as people write it; null for what is none. */
function whole(text: string): number | null {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text) : null;
}

/** What a field can be. */
export function bounds(draft: Draft, field: Field): { least: number; most: number } {
  const begin = begins[field];
  return { least: begin === undefined ? 0 : (whole(draft[begin]) ?? 0), most: most[field] };
}

export function isRight(draft: Draft, field: Field): boolean {
  const value = whole(draft[field]);
  const can = bounds(draft, field);
  return value !== null && value >= can.least && value <= can.most;
}

/** What was written; null while something of it cannot be. */
export function sheetOf(draft: Draft): Sheet | null {
  if (!fields.every((field) => isRight(draft, field))) return null;
  return Object.fromEntries(fields.map((field) => [field, Number(draft[field])])) as unknown as Sheet;
}
