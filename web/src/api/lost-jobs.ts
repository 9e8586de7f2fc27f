import { body, by, client, type Schemas } from './client';
import type { paths } from './schema';

export type LostJobsQuery = NonNullable<paths['/api/lost-jobs']['get']['parameters']['query']>;

/** Jobs that were lost and could still be won. */
export const lostJobs = {
  list: (query: LostJobsQuery, signal?: AbortSignal) =>
    body(client.GET('/api/lost-jobs', { params: { query }, signal: signal ?? null })),
  pursue: (csrf: string, call: string, wish: Schemas['PursuitWish']) =>
    body(client.PUT('/api/calls/{id}/pursuit', { params: { path: { id: call }, header: by(csrf) }, body: wish })),
};
