import { useQuery } from '@tanstack/react-query';
import { savedViews, type ViewedList } from '../../api/views';
import { queryClient } from '../../queries';

const key = (list: ViewedList) => ['views', list] as const;

export function useSavedViews(list: ViewedList) {
  return useQuery({ queryKey: key(list), queryFn: ({ signal }) => savedViews.list(list, signal) });
}

export async function readViewsAgain(list: ViewedList): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: key(list) });
}
