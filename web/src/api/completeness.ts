import { body, by, client } from './client';
import type { paths } from './schema';

export type CompletenessQuery = NonNullable<paths['/api/completeness']['get']['parameters']['query']>;

/** Whether all is here that Five9 reported: apart, for few ask. */
export const completeness = {
  list: (query: CompletenessQuery, signal?: AbortSignal) =>
    body(client.GET('/api/completeness', { params: { query }, signal: signal ?? null })),
  look: (day: string, campaign: string, signal?: AbortSignal) =>
    body(
      client.GET('/api/completeness/{day}/{campaign}', {
        params: { path: { day, campaign } },
        signal: signal ?? null,
      }),
    ),
  readAgain: (csrf: string, day: string) =>
    body(client.PUT('/api/rereads/{day}', { params: { path: { day }, header: by(csrf) }, body: {} })),
  ofCompany: (id: string, from: string, to: string, signal?: AbortSignal) =>
    body(
      client.GET('/api/companies/{id}/completeness', {
        params: { path: { id }, query: { from, to } },
        signal: signal ?? null,
      }),
    ),
};
