import type { CallsSearch } from './search';

let last: CallsSearch = {};

/** A call's page leads back to the list it was opened from. */
export function rememberList(search: CallsSearch): void {
  last = search;
}

export function lastList(): CallsSearch {
  return last;
}
