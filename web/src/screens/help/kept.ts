import type { Schemas } from '../../api/client';
import { queryClient } from '../../queries';

export const threadKey = (id: string) => ['question', id] as const;

/** A question as it is now, and the lists that it stands in. */
export async function keepThread(thread: Schemas['QuestionThread']): Promise<void> {
  queryClient.setQueryData(threadKey(thread.question.id), thread);
  await queryClient.invalidateQueries({ queryKey: ['questions'] });
}
