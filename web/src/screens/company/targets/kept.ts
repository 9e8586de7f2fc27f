import { queryClient } from '../../../queries';
import type { Schemas } from '../../../api/client';

export const targetsKey = (id: string) => ['targets', id] as const;

/** What changed targets show in: the company, every dashboard, and what lost jobs are worth. */
export async function keptTargets(id: string, now: Schemas['Targets']): Promise<void> {
  queryClient.setQueryData(targetsKey(id), now);
  await Promise.all(['dashboard', 'lost-jobs'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })));
}
