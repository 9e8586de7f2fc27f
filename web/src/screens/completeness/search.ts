import { one } from '../../shared/search';

/** UTC days, both included; `company` is the portal's own. */
export interface CompletenessSearch {
  company?: string;
  from?: string;
  to?: string;
  campaign?: string;
  only?: 'differences' | 'recordings';
}

type Loose = { [Key in keyof CompletenessSearch]?: unknown };

export function parseCompletenessSearch({ company, from, to, campaign, only }: Loose): CompletenessSearch {
  const day = (value: unknown) => (/^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? value : undefined);
  const asked = {
    company: one(company),
    from: day(from),
    to: day(to),
    campaign: one(campaign),
    only: only === 'differences' || only === 'recordings' ? only : undefined,
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

/** The same lines with another condition. */
export function changed(search: CompletenessSearch, change: Loose): CompletenessSearch {
  return parseCompletenessSearch({ ...search, ...change });
}
