import { queryClient } from '../../queries';

export const mergesKey = ['merges'] as const;

/** What a change of one company shows in: its page, the lists, the merges, and every list of calls. */
export async function readCompaniesAgain(): Promise<void> {
  await Promise.all(
    [['companies'], ['supervisors'], ['company'], ['company-detail'], mergesKey, ['calls']].map((queryKey) =>
      queryClient.invalidateQueries({ queryKey }),
    ),
  );
}
