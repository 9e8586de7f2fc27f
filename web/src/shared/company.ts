import { useQuery } from '@tanstack/react-query';
import { directory } from '../api/directory';
import { useSession } from '../api/session';
import { queryClient } from '../queries';

/** What the shell and the filters say of a company. */
export interface CompanyFacts {
  id: string;
  name: string;
  place: string | null;
  zone: string;
}

/** A company's page is walked no further than this to find a name. */
const PAGES = 20;

const key = (id: string | undefined) => ['company', id] as const;

export function rememberCompanies(companies: readonly CompanyFacts[]): void {
  for (const { id, name, place, zone } of companies) queryClient.setQueryData(key(id), { id, name, place, zone });
}

/** Name, place and zone of the company in the address; null when there is none that the person may see. */
export function useCompany(id: string | undefined): CompanyFacts | null | undefined {
  const { companies } = useSession();
  const own = companies.find((company) => company.id === id);
  const found = useQuery({
    queryKey: key(id),
    queryFn: ({ signal }) => find(id ?? '', signal),
    enabled: id !== undefined && own === undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return own ?? found.data;
}

/** There is no address for one company's name alone; the list is short, and what it shows is kept. */
async function find(id: string, signal: AbortSignal): Promise<CompanyFacts | null> {
  let cursor: string | null = null;
  for (let page = 0; page < PAGES; page++) {
    const { companies, next }: Awaited<ReturnType<typeof directory.companies>> = await directory.companies(
      cursor === null ? {} : { cursor },
      signal,
    );
    rememberCompanies(companies.filter((company) => company.id !== id));
    const found = companies.find((company) => company.id === id);
    if (found !== undefined) return found;
    if (next === null) return null;
    cursor = next;
  }
  return null;
}

/** Whether there is something to choose between. */
export function useHasSeveralCompanies(): boolean {
  const { scope, companies } = useSession();
  return scope === 'all' || companies.length > 1;
}
