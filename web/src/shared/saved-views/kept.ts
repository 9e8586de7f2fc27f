import { useQuery } from '@tanstack/react-query';
import { savedViews, type ViewedList } from '../../api/views';
import { queryClient } from '../../queries';

const key = (list: ViewedList) => ['views', list] as const;

/** One's own views of a list, and those that are shared with one; a company's, when one is named. */
export function useSavedViews(list: ViewedList, company: string | undefined) {
  return useQuery({
    queryKey: [...key(list), company ?? null],
    queryFn: ({ signal }) => savedViews.list(list, company, signal),
  });
}

export async function readViewsAgain(list: ViewedList): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: key(list) });
}
