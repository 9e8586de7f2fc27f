import { body, by, client, type CallQuestion, type Schemas } from './client';

export type Export = Schemas['Export'];

/** Calls as files: apart, for who signs in needs none of it yet. */
export const exports = {
  list: (query: { company?: string; cursor?: string }, signal?: AbortSignal) =>
    body(client.GET('/api/exports', { params: { query }, signal: signal ?? null })),
  ask: (csrf: string, id: string, question: CallQuestion, wish: Schemas['ExportWish']) =>
    body(
      client.PUT('/api/exports/{export}', {
        params: { path: { export: id }, query: question, header: by(csrf) },
        body: wish,
      }),
    ),
  runAgain: (csrf: string, id: string) =>
    body(client.POST('/api/exports/{export}/run', { params: { path: { export: id }, header: by(csrf) }, body: {} })),
  link: (csrf: string, id: string) =>
    body(client.POST('/api/exports/{export}/link', { params: { path: { export: id }, header: by(csrf) }, body: {} })),
};
