import { body, by, client, type Schemas } from './client';

export interface DisputesQuery {
  state?: Schemas['DisputeState'];
  company?: string;
  cursor?: string;
}

/** What is disputed of calls: apart, for who signs in needs none of it yet. */
export const disputes = {
  list: (query: DisputesQuery, signal?: AbortSignal) =>
    body(client.GET('/api/disputes', { params: { query }, signal: signal ?? null })),
  ofCall: (id: string, signal?: AbortSignal) =>
    body(client.GET('/api/calls/{id}/disputes', { params: { path: { id } }, signal: signal ?? null })),
  open: (csrf: string, id: string, dispute: Schemas['OpenDispute']) =>
    body(client.POST('/api/calls/{id}/disputes', { params: { path: { id }, header: by(csrf) }, body: dispute })),
  add: (csrf: string, id: string, number: number, entry: Schemas['AddToDispute']) =>
    body(
      client.POST('/api/calls/{id}/disputes/{number}/entries', {
        params: { path: { id, number: `${number}` }, header: by(csrf) },
        body: entry,
      }),
    ),
};
