import { body, by, client, type Schemas } from './client';
import type { paths } from './schema';

export type TeamMembersQuery = NonNullable<paths['/api/teams/{id}/members']['get']['parameters']['query']>;
export type TeamExcludedQuery = NonNullable<paths['/api/teams/{id}/excluded']['get']['parameters']['query']>;

/** What is asked to keep teams: apart, for nobody but admins and supervisors needs it. */
export const teams = {
  list: (signal?: AbortSignal) => body(client.GET('/api/teams', { signal: signal ?? null })),
  create: (csrf: string, name: string) =>
    body(client.POST('/api/teams', { params: { header: by(csrf) }, body: { name } })),
  team: (id: string, signal?: AbortSignal) =>
    body(client.GET('/api/teams/{id}', { params: { path: { id } }, signal: signal ?? null })),
  rename: (csrf: string, id: string, edit: Schemas['Rename']) =>
    body(client.PATCH('/api/teams/{id}', { params: { path: { id }, header: by(csrf) }, body: edit })),
  supervisors: (id: string, signal?: AbortSignal) =>
    body(client.GET('/api/teams/{id}/supervisors', { params: { path: { id } }, signal: signal ?? null })),
  handOver: (csrf: string, id: string, edit: Schemas['HandTeamOver']) =>
    body(client.PUT('/api/teams/{id}/supervisor', { params: { path: { id }, header: by(csrf) }, body: edit })),
  discard: (csrf: string, id: string) =>
    body(client.PUT('/api/teams/{id}/discard', { params: { path: { id }, header: by(csrf) }, body: {} })),
  bringBack: (csrf: string, id: string) =>
    body(client.DELETE('/api/teams/{id}/discard', { params: { path: { id }, header: by(csrf) } })),
  members: (id: string, query: TeamMembersQuery, signal?: AbortSignal) =>
    body(client.GET('/api/teams/{id}/members', { params: { path: { id }, query }, signal: signal ?? null })),
  excluded: (id: string, query: TeamExcludedQuery, signal?: AbortSignal) =>
    body(client.GET('/api/teams/{id}/excluded', { params: { path: { id }, query }, signal: signal ?? null })),
  add: (csrf: string, id: string, user: string) =>
    body(client.PUT('/api/teams/{id}/members/{user}', { params: { path: { id, user }, header: by(csrf) }, body: {} })),
  remove: (csrf: string, id: string, user: string) =>
    body(client.DELETE('/api/teams/{id}/members/{user}', { params: { path: { id, user }, header: by(csrf) } })),
};
