import { QueryClient } from '@tanstack/react-query';
import { Problem } from './api/problem';

const TRIES = 2;

/** What may pass by itself is tried again; what the portal has refused is not. */
function mayPass(error: Error): boolean {
  return !(error instanceof Problem) || error.status === 0 || error.status >= 500;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      gcTime: 10 * 60_000,
      networkMode: 'always',
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < TRIES && mayPass(error),
      retryDelay: (failures) => 400 * 2 ** failures,
    },
    mutations: { networkMode: 'always' },
  },
});
