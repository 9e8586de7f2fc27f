import type { Schemas } from '../../api/client';
import { one, several } from '../../shared/search';
import { boundsOf } from './bounds';

export type Outcome = Schemas['Outcome'];
export type RecordingState = Schemas['RecordingState'];
type Direction = Schemas['Direction'];

export const outcomes: readonly Outcome[] = ['booked', 'lost', 'served', 'not_a_lead', 'abandoned', 'none_yet'];
export const recordingStates: readonly RecordingState[] = ['ready', 'pending', 'missing', 'not_recorded', 'removed'];
export const directions: readonly Direction[] = ['inbound', 'outbound', 'internal'];
export const EMPTY = '(empty)';

/** What calls are told apart by, in the order in which it is offered. */
export const facets = [
  'outcome',
  'disposition',
  'agent',
  'number',
  'caller',
  'hours',
  'area',
  'answered',
  'abandoned',
  'bookable',
  'winnable',
  'tag',
  'recording',
  'direction',
  'trade',
  'organization',
  'team',
  'campaign',
  'callType',
] as const;
export type Facet = (typeof facets)[number];

/** What is measured of them, in seconds. */
export const measures = ['wait', 'talk', 'duration'] as const;
export type Measure = (typeof measures)[number];

/** The values that a facet can have when they are few and known; all others are the calls' own. */
export const fixed = {
  outcome: outcomes,
  recording: recordingStates,
  direction: directions,
  caller: ['new', 'repeat', EMPTY],
  hours: ['in', 'out', EMPTY],
  answered: ['yes', 'no'],
  abandoned: ['yes', 'no'],
  bookable: ['yes', 'no'],
  winnable: ['yes', 'no'],
} as const satisfies Partial<Record<Facet, readonly string[]>>;

/** What stands beside the caller, in this order. */
export const columns = [
  'when',
  'company',
  'dialled',
  'outcome',
  'disposition',
  'tags',
  'agent',
  'campaign',
  'trade',
  'talk',
  'wait',
  'recording',
] as const;
export type Column = (typeof columns)[number];

type Values<F extends Facet> = F extends keyof typeof fixed ? (typeof fixed)[F][number][] : string[];

type Facets = { [F in Facet]?: Values<F> };
type Measures = Partial<Record<Measure, string>>;

/** The list's filters as they stand in the address. `from` belongs to the period, `to` does not. */
export interface CallsSearch extends Facets, Measures {
  company?: string;
  from?: string;
  to?: string;
  zone?: string;
  text?: string;
  cursor?: string;
  /** Left out, those that were chosen last. */
  columns?: Column[];
}

export type Filter = 'company' | 'period' | 'text' | Facet | Measure;

const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/;

/** What an address may say; what it may not is left out, so that an old or mistyped link still opens the list. */
export function parseCallsSearch(search: Record<string, unknown>): CallsSearch {
  const from = one(search.from);
  const to = one(search.to);
  const asked: Record<string, unknown> = {
    company: one(search.company),
    from: from !== undefined && LOCAL_TIME.test(from) ? from : undefined,
    to: to !== undefined && LOCAL_TIME.test(to) ? to : undefined,
    zone: one(search.zone),
    text: one(search.text),
    cursor: one(search.cursor),
  };
  for (const facet of facets) {
    const known: readonly string[] | undefined = facet in fixed ? fixed[facet as keyof typeof fixed] : undefined;
    asked[facet] = several(search[facet]).filter((value) => known === undefined || known.includes(value));
  }
  for (const measure of measures) {
    const bounds = one(search[measure]);
    asked[measure] = bounds !== undefined && boundsOf(bounds) !== null ? bounds : undefined;
  }
  const shown = several(search.columns);
  asked.columns = columns.filter((each) => shown.includes(each));
  return withoutNothing(asked);
}

export type Loose<T> = { [Key in keyof T]?: T[Key] | undefined };

export function withoutNothing(search: Loose<CallsSearch>): CallsSearch {
  return Object.fromEntries(
    Object.entries(search).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}
