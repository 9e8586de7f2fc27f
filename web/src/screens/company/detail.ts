import { useQuery } from '@tanstack/react-query';
import { directory } from '../../api/directory';
import { Problem } from '../../api/problem';

export const detailKey = (id: string) => ['company-detail', id] as const;

/** Everything that is known of a company. */
export function useCompanyDetail(id: string) {
  return useQuery({ queryKey: detailKey(id), queryFn: ({ signal }) => directory.company(id, signal) });
}

export function isNotFound(error: Error): boolean {
  return error instanceof Problem && error.status === 404;
}
