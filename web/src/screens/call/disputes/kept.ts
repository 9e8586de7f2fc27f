import type { Schemas } from '../../../api/client';
import { Problem } from '../../../api/problem';
import { queryClient } from '../../../queries';

export const disputesKey = (call: string) => ['disputes-of', call] as const;

/** A call's disputes as they are now, and the lists that they stand in. */
export async function keepDisputes(call: string, now: Schemas['CallDisputes']): Promise<void> {
  queryClient.setQueryData(disputesKey(call), now);
  await queryClient.invalidateQueries({ queryKey: ['disputes'] });
}

const overtaken = ['stale', 'dispute_open', 'disputed_before', 'dispute_decided'];

/** Reads them again where somebody else was faster. */
export async function readAgain(call: string, error: Error): Promise<void> {
  if (error instanceof Problem && overtaken.includes(error.code)) {
    await queryClient.invalidateQueries({ queryKey: disputesKey(call) });
  }
}
