import type { CallsQuery, Schemas } from '../../api/client';
import { one, several } from '../../shared/search';

export type Outcome = Schemas['Outcome'];
export type RecordingState = Schemas['RecordingState'];

export const outcomes: readonly Outcome[] = ['booked', 'lost', 'served', 'not_a_lead', 'abandoned', 'none_yet'];
export const recordingStates: readonly RecordingState[] = ['ready', 'pending', 'missing', 'not_recorded', 'removed'];
export const EMPTY_DISPOSITION = '(empty)';

/** The list's filters as they stand in the address. `from` belongs to the period, `to` does not. */
export interface CallsSearch {
  company?: string;
  from?: string;
  to?: string;
  zone?: string;
  outcome?: Outcome[];
  disposition?: string[];
  recording?: RecordingState[];
  text?: string;
  cursor?: string;
}

export type Filter = 'company' | 'period' | 'outcome' | 'disposition' | 'recording' | 'text';

const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/;

/** What an address may say; what it may not is left out, so that an old or mistyped link still opens the list. */
export function parseCallsSearch(search: Record<string, unknown>): CallsSearch {
  const from = one(search.from);
  const to = one(search.to);
  const outcome = several(search.outcome).filter((value): value is Outcome => includes(outcomes, value));
  const recording = several(search.recording).filter((value): value is RecordingState =>
    includes(recordingStates, value),
  );
  return withoutNothing({
    company: one(search.company),
    from: from !== undefined && LOCAL_TIME.test(from) ? from : undefined,
    to: to !== undefined && LOCAL_TIME.test(to) ? to : undefined,
    zone: one(search.zone),
    outcome,
    disposition: several(search.disposition),
    recording,
    text: one(search.text),
    cursor: one(search.cursor),
  });
}

function includes<T extends string>(all: readonly T[], value: string): value is T {
  return (all as readonly string[]).includes(value);
}

type Loose<T> = { [Key in keyof T]?: T[Key] | undefined };

function withoutNothing(search: Loose<CallsSearch>): CallsSearch {
  return Object.fromEntries(
    Object.entries(search).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}

/** The same list with other filters, from its first page. */
export function changed(search: CallsSearch, change: Loose<CallsSearch>): CallsSearch {
  return withoutNothing({ ...search, cursor: undefined, ...change });
}

export function without(search: CallsSearch, filter: Filter): CallsSearch {
  return filter === 'period'
    ? changed(search, { from: undefined, to: undefined, zone: undefined })
    : changed(search, { [filter]: undefined });
}

/** The filters that narrow the list, the ones to drop first in front. */
export function narrowing(search: CallsSearch): Filter[] {
  const order: Filter[] = ['text', 'disposition', 'recording', 'outcome', 'company'];
  return order.filter((filter) => filter !== 'period' && search[filter] !== undefined);
}

export function toQuery(search: CallsSearch): CallsQuery {
  return { ...search };
}
