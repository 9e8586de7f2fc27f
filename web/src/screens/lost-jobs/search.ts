import type { Schemas } from '../../api/client';
import { one } from '../../shared/search';
import { parseCallsSearch, type CallsSearch } from '../calls/search';

type Status = Schemas['PursuitStatus'];

export interface LostJobsSearch extends CallsSearch {
  /** Left out for those that are left to do. */
  status?: Status;
  /** Id of who sees to it; `(empty)` for nobody. */
  owner?: string;
}

const statuses: readonly string[] = ['new', 'tried', 'won', 'dead'] satisfies Status[];

export function parseLostJobsSearch(search: Record<string, unknown>): LostJobsSearch {
  const asked: LostJobsSearch = parseCallsSearch(search);
  const [status, owner] = [one(search.status), one(search.owner)];
  if (status !== undefined && statuses.includes(status)) asked.status = status as Status;
  if (owner !== undefined) asked.owner = owner;
  return asked;
}
