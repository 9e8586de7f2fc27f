import { useQuery } from '@tanstack/react-query';
import { dashboards } from '../../api/dashboards';

/** How many calls came in to each company in the last seven days, today included, and the period that these are; only asked for where somebody wants to see it. */
export function useCallsOfTheWeek(wanted: boolean) {
  return useQuery({
    queryKey: ['dashboard', {}],
    queryFn: ({ signal }) => dashboards.show({}, signal),
    enabled: wanted,
    select: ({ companies, period: { from, to, zone } }) => ({
      period: { from, to, zone },
      calls: new Map(companies.map(({ id, now }) => [id, now.calls])),
    }),
  }).data;
}
