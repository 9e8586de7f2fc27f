import { body, by, client, type CallsQuery } from './client';

/** Calls and their recordings. */
export const callLog = {
  calls: (query: CallsQuery, signal?: AbortSignal) =>
    body(client.GET('/api/calls', { params: { query }, signal: signal ?? null })),
  call: (id: string, signal?: AbortSignal) =>
    body(client.GET('/api/calls/{id}', { params: { path: { id } }, signal: signal ?? null })),
  otherCalls: (id: string, signal?: AbortSignal) =>
    body(client.GET('/api/calls/{id}/others', { params: { path: { id } }, signal: signal ?? null })),
  dispositions: (signal?: AbortSignal) => body(client.GET('/api/dispositions', { signal: signal ?? null })),
  recordingLink: (id: string, csrf: string) =>
    body(client.POST('/api/calls/{id}/recording/link', { params: { path: { id }, header: by(csrf) }, body: {} })),
  recordingPeaks: (id: string, signal?: AbortSignal) =>
    body(client.GET('/api/calls/{id}/recording/peaks', { params: { path: { id } }, signal: signal ?? null })),
};
