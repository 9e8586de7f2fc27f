import { body, by, client, type CallFacet, type CallQuestion, type CallsQuery } from './client';

/** Calls and their recordings. */
export const callLog = {
  calls: (query: CallsQuery, signal?: AbortSignal) =>
    body(client.GET('/api/calls', { params: { query: { ...query, with: 'newcomers' } }, signal: signal ?? null })),
  parts: (facet: CallFacet, query: CallQuestion, signal?: AbortSignal) =>
    body(client.GET('/api/call-facets/{facet}', { params: { path: { facet }, query }, signal: signal ?? null })),
  call: (id: string, signal?: AbortSignal) =>
    body(client.GET('/api/calls/{id}', { params: { path: { id } }, signal: signal ?? null })),
  otherCalls: (id: string, signal?: AbortSignal) =>
    body(client.GET('/api/calls/{id}/others', { params: { path: { id } }, signal: signal ?? null })),
  dispositions: (signal?: AbortSignal) => body(client.GET('/api/dispositions', { signal: signal ?? null })),
  correct: (csrf: string, id: string, disposition: string | null) =>
    body(
      client.PUT('/api/calls/{id}/disposition', { params: { path: { id }, header: by(csrf) }, body: { disposition } }),
    ),
  note: (csrf: string, id: string, note: string, text: string) =>
    body(
      client.PUT('/api/calls/{id}/notes/{note}', { params: { path: { id, note }, header: by(csrf) }, body: { text } }),
    ),
  removeNote: (csrf: string, id: string, note: string) =>
    body(client.DELETE('/api/calls/{id}/notes/{note}', { params: { path: { id, note }, header: by(csrf) } })),
  tag: (csrf: string, id: string, tag: string) =>
    body(client.PUT('/api/calls/{id}/tags/{tag}', { params: { path: { id, tag }, header: by(csrf) } })),
  untag: (csrf: string, id: string, tag: string) =>
    body(client.DELETE('/api/calls/{id}/tags/{tag}', { params: { path: { id, tag }, header: by(csrf) } })),
  hold: (csrf: string, id: string, reason: string | null) =>
    body(client.PUT('/api/calls/{id}/hold', { params: { path: { id }, header: by(csrf) }, body: { reason } })),
  recordingLink: (id: string, csrf: string) =>
    body(client.POST('/api/calls/{id}/recording/link', { params: { path: { id }, header: by(csrf) }, body: {} })),
  recordingPeaks: (id: string, signal?: AbortSignal) =>
    body(client.GET('/api/calls/{id}/recording/peaks', { params: { path: { id } }, signal: signal ?? null })),
};
