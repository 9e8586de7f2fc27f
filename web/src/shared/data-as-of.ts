import { queryOptions } from '@tanstack/react-query';
import { queryClient } from '../queries';

export const dataAsOfQuery = queryOptions<string | null>({
  queryKey: ['data-as-of'],
  staleTime: 5 * 60_000,
  refetchInterval: 5 * 60_000,
});

/** A page of calls says it, too; so nobody need ask again. */
export function noteDataAsOf(instant: string | null): void {
  queryClient.setQueryData(dataAsOfQuery.queryKey, instant);
}
