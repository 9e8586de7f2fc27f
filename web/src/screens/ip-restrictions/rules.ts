import { useQuery } from '@tanstack/react-query';
import { directory } from '../../api/directory';
import { Problem } from '../../api/problem';
import { queryClient } from '../../queries';

const rulesKey = ['access-rules'] as const;

export function useAccessRules() {
  return useQuery({ queryKey: rulesKey, queryFn: ({ signal }) => directory.accessRules(signal) });
}

/** Asks again how the rules are, and answers it. */
export async function readRulesAgain() {
  return await queryClient.query({
    queryKey: rulesKey,
    queryFn: ({ signal }) => directory.accessRules(signal),
    staleTime: 0,
  });
}

/** What somebody wrote, a network each; lines, spaces and commas part them. */
export function networksOf(text: string): string[] {
  return text.split(/[\s,;]+/).filter((network) => network !== '');
}

export function writtenOf(networks: readonly string[]): string {
  return networks.join('\n');
}

/** The network that the portal could not read, of those it was sent. */
export function wrongNetwork(error: Error | null, sent: readonly string[]): string | null {
  if (!(error instanceof Problem) || error.code !== 'network_invalid') return null;
  const at = /^networks\[(\d+)\]$/.exec(error.field ?? '')?.[1];
  return at === undefined ? null : (sent[Number(at)] ?? null);
}
