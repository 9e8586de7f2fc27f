import { queryClient } from '../../../queries';

export const numbersKey = (company: string) => ['company-numbers', company] as const;

/** What a change of a number shows in: the numbers of every company, and the labels of calls. */
export async function readNumbersAgain(): Promise<void> {
  await Promise.all(
    [['company-numbers'], ['numbers'], ['calls'], ['call']].map((queryKey) =>
      queryClient.invalidateQueries({ queryKey }),
    ),
  );
}
