import type { Schemas } from '../../../api/client';
import { queryClient } from '../../../queries';

export const membersKey = (company: string) => ['members', company] as const;

/** What a change answers is how it is now. */
export function keepMembers(company: string, members: Schemas['Members']): void {
  queryClient.setQueryData(membersKey(company), members);
}

export async function readMembersAgain(company: string): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: membersKey(company) });
}
