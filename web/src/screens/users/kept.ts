import type { Schemas } from '../../api/client';
import { queryClient } from '../../queries';

export const userKey = (id: string) => ['user', id] as const;

/** What a change answers is how the person is now; the lists ask again. */
export function keepUser(user: Schemas['User']): void {
  queryClient.setQueryData(userKey(user.id), user);
  void queryClient.invalidateQueries({ queryKey: ['users'] });
}

export async function readUserAgain(id: string): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: userKey(id), exact: true });
}
