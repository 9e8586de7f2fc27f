import type { Schemas } from '../../api/client';
import { lostJobs } from '../../api/lost-jobs';
import { useChange } from '../../api/change';
import { queryClient } from '../../queries';

type Owner = Schemas['JobOwner'];

/** How it stands with a job. */
export interface Standing {
  status: Schemas['PursuitStatus'];
  owner: Owner | null;
  nextOn: string | null;
}

export const LOST_JOBS = 'lost-jobs';

/** A job that nobody has touched is one of which nothing is said. */
function wish({ status, owner, nextOn }: Standing): Schemas['PursuitWish'] {
  const untouched = status === 'new' && owner === null && nextOn === null;
  return { status: untouched ? null : status, owner: owner?.id ?? null, nextOn };
}

/** Shows at once in every list what is only being said. */
export function showStanding(call: string, { status, owner, nextOn }: Standing): void {
  // an answer that is under way knows nothing of it
  void queryClient.cancelQueries({ queryKey: [LOST_JOBS] });
  queryClient.setQueriesData<Schemas['LostJobs']>({ queryKey: [LOST_JOBS] }, (list) =>
    list === undefined
      ? undefined
      : {
          ...list,
          jobs: list.jobs.map((job) => (job.call.id === call ? { ...job, status, owner, nextOn } : job)),
        },
  );
}

interface Pursuing {
  call: string;
  standing: Standing;
}

/** Says how it stands with a job; whatever comes of it, lists are asked anew. */
export function usePursue(onRefused: (error: Error) => void) {
  const anew = () => queryClient.invalidateQueries({ queryKey: [LOST_JOBS] });
  return useChange((csrf, { call, standing }: Pursuing) => lostJobs.pursue(csrf, call, wish(standing)), {
    onSuccess: async (call) => {
      queryClient.setQueryData(['call', call.id], call);
      await anew();
    },
    onError: async (error) => {
      onRefused(error);
      await anew();
    },
  });
}
