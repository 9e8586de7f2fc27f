import type { Schemas } from '../../../api/client';
import type { About, Cadence, Summary } from '../../../api/summaries';

export const cadences: readonly Cadence[] = ['daily', 'weekly', 'monthly'];

/** What summaries are or could be about, with those that are on. */
export interface Row {
  key: string;
  about: About;
  /** Null for all companies, and where it is not known. */
  name: string | null;
  /** False for what one does not see any more. */
  seen: boolean;
  on: readonly Summary[];
}

interface Choice {
  company: { id: string; name: string } | null;
  organization: string | undefined;
  /** Whether one sees several companies. */
  several: boolean;
}

/** So many organizations stand in the list; of more, one chooses. */
export const FEW = 5;

function keyOf({ company, organization }: About): string {
  return company !== undefined
    ? `company ${company}`
    : organization !== undefined
      ? `organization ${organization}`
      : '';
}

/** All companies first, then what is on, then what was chosen or is few enough to be shown. */
export function rowsOf({ summaries, organizations }: Schemas['Summaries'], choice: Choice): Row[] {
  const rows = new Map<string, Row>();
  const add = (about: About, name: string | null, seen = true) => {
    const key = keyOf(about);
    const row = rows.get(key) ?? { key, about, name, seen, on: [] };
    rows.set(key, row);
    return row;
  };
  if (choice.several) add({}, null);
  for (const summary of summaries) {
    const { company, organization, name, seen } = summary;
    const about = company !== null ? { company } : organization !== null ? { organization } : {};
    const row = add(about, name, seen);
    rows.set(row.key, { ...row, seen, on: [...row.on, summary] });
  }
  if (choice.company !== null) add({ company: choice.company.id }, choice.company.name);
  for (const { id, name } of organizations) {
    if (organizations.length <= FEW || id === choice.organization) add({ organization: id }, name);
  }
  return [...rows.values()];
}
