import { sessionQuery } from '../../api/session';
import { queryClient } from '../../queries';
import type { useRouter } from '@tanstack/react-router';

/** Goes to where the person wanted to go, as whoever they are now. */
export async function enter(router: ReturnType<typeof useRouter>, back: string | undefined): Promise<void> {
  queryClient.clear();
  await queryClient.query(sessionQuery);
  await router.navigate({ href: back ?? '/', replace: true });
}
