import { one } from '../../shared/search';

/** What of the list is shown: companies at work, placeholders that wait for somebody, hidden ones, and merges. */
export const views = ['active', 'needs-review', 'discarded'] as const;
export type View = (typeof views)[number];

export interface CompaniesSearch {
  view?: View;
  text?: string;
  /** The id of a trade that they have. */
  trade?: string;
}

export function parseCompaniesSearch(search: Record<string, unknown>): CompaniesSearch {
  const view = views.find((each) => each === one(search.view));
  const text = one(search.text);
  const trade = one(search.trade);
  return {
    ...(view === undefined || view === 'active' ? {} : { view }),
    ...(text === undefined ? {} : { text }),
    ...(trade === undefined ? {} : { trade }),
  };
}
