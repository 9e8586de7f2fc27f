import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api, type Schemas } from './client';

export type Session = Schemas['Session'];

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => api.session(signal),
  staleTime: 5 * 60_000,
  refetchOnWindowFocus: true,
});

/** Who is signed in. Only below the routes that ask for a session before they load. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}
