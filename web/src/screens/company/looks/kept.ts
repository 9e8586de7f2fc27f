import type { LookConsent } from '../../../api/looks';
import { queryClient } from '../../../queries';

export const looksKey = (id: string) => ['company-looks', id] as const;

export function keepLooks(id: string, now: LookConsent): void {
  queryClient.setQueryData(looksKey(id), now);
}

/** After a refusal: what it was decided upon is not so any more. */
export async function readLooksAgain(id: string): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: looksKey(id) });
}
