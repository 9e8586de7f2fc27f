import { one } from '../../../shared/search';

/** What stands open: a number by its digits, `new` for one to be entered, `import` for a list. */
export interface CompanyNumbersSearch {
  open?: string;
}

export function parseCompanyNumbersSearch(search: Record<string, unknown>): CompanyNumbersSearch {
  const open = one(search.open);
  return open !== undefined && /^(new|import|[1-9]\d{6,14})$/.test(open) ? { open } : {};
}
