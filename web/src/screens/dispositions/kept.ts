import { useQuery } from '@tanstack/react-query';
import { callLog } from '../../api/call-log';
import type { Schemas } from '../../api/client';
import { dispositions } from '../../api/dispositions';
import { useSession } from '../../api/session';
import { queryClient } from '../../queries';
import { addDays, dayOf } from '../../shared/time';

export type Entry = Schemas['CatalogueEntry'];
export type Meaning = Schemas['Meaning'];
export type Outcome = Schemas['Outcome'];

const key = ['disposition-catalogue'] as const;
const DAYS = 30;

export function useCatalogue() {
  return useQuery({ queryKey: key, queryFn: ({ signal }) => dispositions.catalogue(signal) });
}

/** What a change shows in: the list, and what a call can be corrected to. */
export async function readCatalogueAgain(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: key }),
    queryClient.invalidateQueries({ queryKey: ['dispositions'] }),
  ]);
}

/** One name, however it is written. */
export function folded(name: string): string {
  return name.trim().toLowerCase();
}

/** The last thirty days, today among them, where the business is. */
function usePeriod() {
  const { businessZone } = useSession();
  return { from: addDays(dayOf(new Date(), businessZone), 1 - DAYS), zone: businessZone };
}

/** How many calls of these days have a disposition, and the list of them. */
export function useCounts(enabled: boolean) {
  const period = usePeriod();
  const query = useQuery({
    queryKey: ['disposition-counts', period],
    queryFn: ({ signal }) => callLog.parts('disposition', period, signal),
    enabled,
  });
  const callsOf = (name: string) => {
    const spelled = (query.data?.values ?? []).filter(({ value }) => folded(value) === folded(name));
    return {
      count: spelled.reduce((sum, { calls }) => sum + calls, 0),
      search: { ...period, disposition: spelled.length === 0 ? [name] : spelled.map(({ value }) => value) },
    };
  };
  return { ...query, callsOf };
}
