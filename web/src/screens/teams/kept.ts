import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { teams } from '../../api/teams';
import { queryClient } from '../../queries';
import type { TeamSearch } from './search';

const teamsKey = ['teams'] as const;
const teamKey = (id: string) => [...teamsKey, id] as const;

export function useTeams() {
  return useQuery({ queryKey: teamsKey, queryFn: ({ signal }) => teams.list(signal) });
}

export function useTeam(id: string) {
  return useQuery({ queryKey: teamKey(id), queryFn: ({ signal }) => teams.team(id, signal) });
}

export function useSupervisors(id: string) {
  return useQuery({
    queryKey: [...teamKey(id), 'supervisors'],
    queryFn: ({ signal }) => teams.supervisors(id, signal),
  });
}

const at = (cursor: string | null) => (cursor === null ? {} : { cursor });

export function useTeamMembers(id: string, { on, text }: TeamSearch) {
  const query = { ...(on === undefined ? {} : { on }), ...(text === undefined ? {} : { text }) };
  return useInfiniteQuery({
    queryKey: [...teamKey(id), 'members', query],
    queryFn: ({ pageParam, signal }) => teams.members(id, { ...query, ...at(pageParam) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}

export function useTeamExcluded(id: string, { text }: TeamSearch) {
  const query = text === undefined ? {} : { text };
  return useInfiniteQuery({
    queryKey: [...teamKey(id), 'excluded', query],
    queryFn: ({ pageParam, signal }) => teams.excluded(id, { ...query, ...at(pageParam) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}

/** What a change of a team shows in: the list, its page, and who is in it. */
export async function readTeamsAgain(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: teamsKey });
}
