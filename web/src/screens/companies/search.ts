import { one, several } from '../../shared/search';

/** What of the list is shown: companies at work, placeholders that wait for somebody, hidden ones, and merges. */
export const views = ['active', 'needs-review', 'discarded'] as const;
export type View = (typeof views)[number];

/** What stands beside a company's name. */
export const columns = ['trades', 'organization', 'supervisors', 'numbers', 'calls', 'zone', 'status'] as const;
export type Column = (typeof columns)[number];

export interface CompaniesSearch {
  view?: View;
  text?: string;
  /** The id of a trade that they have. */
  trade?: string;
  /** The id of the organization that they hang on. */
  organization?: string;
  /** The id of a supervisor whom they are assigned to. */
  supervisor?: string;
  /** In the order of {@link columns}; left out, those that were chosen last. */
  columns?: Column[];
}

export function parseCompaniesSearch(search: Record<string, unknown>): CompaniesSearch {
  const view = views.find((each) => each === one(search.view));
  const [text, trade, organization, supervisor] = [
    search.text,
    search.trade,
    search.organization,
    search.supervisor,
  ].map(one);
  const chosen = columnsOf(several(search.columns));
  return {
    ...(view === undefined || view === 'active' ? {} : { view }),
    ...(text === undefined ? {} : { text }),
    ...(trade === undefined ? {} : { trade }),
    ...(organization === undefined ? {} : { organization }),
    ...(supervisor === undefined ? {} : { supervisor }),
    ...(chosen.length === 0 ? {} : { columns: chosen }),
  };
}

export function columnsOf(words: readonly string[]): Column[] {
  return columns.filter((each) => words.includes(each));
}
