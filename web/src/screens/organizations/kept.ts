import { useQuery } from '@tanstack/react-query';
import { directory } from '../../api/directory';
import { queryClient } from '../../queries';
import { readCompaniesAgain } from '../companies/kept';

export const organizationsKey = ['organizations'] as const;
export const organizationKey = (id: string) => [...organizationsKey, id] as const;

export function useOrganizations() {
  return useQuery({ queryKey: organizationsKey, queryFn: ({ signal }) => directory.organizations(signal) });
}

export function useOrganization(id: string) {
  return useQuery({ queryKey: organizationKey(id), queryFn: ({ signal }) => directory.organization(id, signal) });
}

/** What a change of an organization shows in: the list, its page, and wherever a company names it. */
export async function readOrganizationsAgain(): Promise<void> {
  await Promise.all([queryClient.invalidateQueries({ queryKey: organizationsKey }), readCompaniesAgain()]);
}
