import type { Schemas } from '../../api/client';
import type { LostJobsSearch } from './search';

/** Which jobs are shown: those that are left to do, where nothing else is asked. */
export const tabs = ['open', 'new', 'tried', 'won', 'dead'] as const;
export type Tab = (typeof tabs)[number];

export function statusesOf(status: LostJobsSearch['status']): Schemas['PursuitStatus'][] {
  return status === undefined ? ['new', 'tried'] : [status];
}

/** How many jobs a tab has. */
export function countOf(tab: Tab, counts: Schemas['LostJobs']['counts']): number {
  return tab === 'open' ? counts.new + counts.tried : counts[tab];
}
