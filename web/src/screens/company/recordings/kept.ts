import type { Schemas } from '../../../api/client';
import { queryClient } from '../../../queries';

export const policyKey = (id: string) => ['recordings-policy', id] as const;
export const purgesKey = (id: string) => ['purges', id] as const;
export const nextPurgeKey = (id: string, days: number | null) => ['next-purge', id, days] as const;

/** What changed retention shows in: the company, what goes next, and every call. */
export async function keptPolicy(id: string, now: Schemas['RecordingsPolicy']): Promise<void> {
  queryClient.setQueryData(policyKey(id), now);
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['next-purge', id] }),
    queryClient.invalidateQueries({ queryKey: ['call'] }),
  ]);
}
