import { body, by, client, type Schemas } from './client';

/** How long recordings are kept, what is held, and what purges took. */
export const retention = {
  policy: (id: string, signal?: AbortSignal) =>
    body(client.GET('/api/companies/{id}/recordings-policy', { params: { path: { id } }, signal: signal ?? null })),
  keep: (csrf: string, id: string, edit: Schemas['RecordingsPolicyEdit']) =>
    body(
      client.PUT('/api/companies/{id}/recordings-policy', { params: { path: { id }, header: by(csrf) }, body: edit }),
    ),
  hold: (csrf: string, id: string, hold: string, wish: Schemas['RecordingsHoldWish']) =>
    body(
      client.PUT('/api/companies/{id}/recordings-holds/{hold}', {
        params: { path: { id, hold }, header: by(csrf) },
        body: wish,
      }),
    ),
  release: (csrf: string, id: string, hold: string) =>
    body(
      client.DELETE('/api/companies/{id}/recordings-holds/{hold}', {
        params: { path: { id, hold }, header: by(csrf) },
      }),
    ),
  purges: (id: string, signal?: AbortSignal) =>
    body(client.GET('/api/companies/{id}/purges', { params: { path: { id } }, signal: signal ?? null })),
  next: (id: string, days: number, signal?: AbortSignal) =>
    body(
      client.GET('/api/companies/{id}/purges/next', {
        params: { path: { id }, query: { days } },
        signal: signal ?? null,
      }),
    ),
};
