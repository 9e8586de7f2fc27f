import { one } from '../../../shared/search';

/** What was chosen to have a summary of. */
export interface SummariesSearch {
  company?: string;
  organization?: string;
}

export function parseSummariesSearch(search: Record<string, unknown>): SummariesSearch {
  const [company, organization] = [one(search.company), one(search.organization)];
  return {
    ...(company === undefined ? {} : { company }),
    ...(organization === undefined ? {} : { organization }),
  };
}
