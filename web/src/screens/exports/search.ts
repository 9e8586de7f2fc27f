import { one } from '../../shared/search';

/** Whose files: one's own, or all of one company. */
export interface ExportsSearch {
  of?: string;
}

export function parseExportsSearch(search: Record<string, unknown>): ExportsSearch {
  const of = one(search.of);
  return of === undefined ? {} : { of };
}
