import { useQuery } from '@tanstack/react-query';
import { directory } from '../../api/directory';
import { queryClient } from '../../queries';
import { readCompaniesAgain } from '../companies/kept';

export const tradesKey = ['trades'] as const;

/** All trades, for whoever keeps them. */
export function useTrades(enabled = true) {
  return useQuery({ queryKey: tradesKey, queryFn: ({ signal }) => directory.trades(signal), enabled });
}

/** What a change of a trade shows in: the list, and wherever a company names it. */
export async function readTradesAgain(): Promise<void> {
  await Promise.all([queryClient.invalidateQueries({ queryKey: tradesKey }), readCompaniesAgain()]);
}
