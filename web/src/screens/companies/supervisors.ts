import { useQuery } from '@tanstack/react-query';
import { directory } from '../../api/directory';

/** Who looks after which companies; only asked for where somebody wants to see it. */
export function useSupervisors(wanted: boolean) {
  return useQuery({
    queryKey: ['supervisors'],
    queryFn: ({ signal }) => directory.supervisors(signal),
    enabled: wanted,
  });
}
