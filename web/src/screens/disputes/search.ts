import type { Schemas } from '../../api/client';

/** What of the disputes is shown. */
export interface DisputesSearch {
  state?: Schemas['DisputeState'];
}

export const states: readonly Schemas['DisputeState'][] = ['open', 'answered', 'accepted', 'declined', 'withdrawn'];

export function parseDisputesSearch(search: Record<string, unknown>): DisputesSearch {
  const state = states.find((each) => each === search.state);
  return state === undefined ? {} : { state };
}
