import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { queryClient } from '../queries';
import { askForProof } from '../shared/proof/ask';
import { Problem } from './problem';
import { sessionQuery } from './session';

/** Asks again who one is: the token goes with the session, and some changes give the browser another one. */
export async function renewSession(): Promise<void> {
  await queryClient.query({ ...sessionQuery, staleTime: 0 });
}

function isRefusal(error: unknown, code: string): boolean {
  return error instanceof Problem && error.code === code;
}

/**
 * Makes a change as whoever is signed in. When the portal wants to know once more who that is, they are asked and the change
 * is made again; a token that has been replaced meanwhile, in another window, is fetched anew.
 */
export async function changing<T>(change: (csrf: string) => Promise<T>): Promise<T> {
  const once = async () => change((await queryClient.query({ ...sessionQuery, staleTime: 'static' })).csrf);
  try {
    return await once();
  } catch (error) {
    if (isRefusal(error, 'csrf_refused')) {
      await renewSession();
      return await once();
    }
    if (isRefusal(error, 'proof_needed') && (await askForProof())) return await once();
    throw error;
  }
}

interface Options<T, A> {
  /** The change ends other sessions, and this one goes on under a new cookie. */
  renews?: boolean;
  onSuccess?: (answer: T, of: A) => unknown;
  onError?: (error: Error, of: A) => unknown;
}

export function useChange<T, A = void>(
  change: (csrf: string, of: A) => Promise<T>,
  { renews = false, onSuccess, onError }: Options<T, A> = {},
): UseMutationResult<T, Error, A> {
  return useMutation({
    mutationFn: async (of: A) => {
      const answer = await changing((csrf) => change(csrf, of));
      if (renews) await renewSession();
      return answer;
    },
    onSuccess: async (answer, of) => {
      await onSuccess?.(answer, of);
    },
    onError: async (error, of) => {
      await onError?.(error, of);
    },
  });
}
