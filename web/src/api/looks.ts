import { body, by, client, type Schemas } from './client';

/** What companies let CIC see through their eyes. */
export const looks = {
  read: (id: string, signal?: AbortSignal) =>
    body(client.GET('/api/companies/{id}/looks', { params: { path: { id } }, signal: signal ?? null })),
  consent: (csrf: string, id: string, standing: boolean) =>
    body(
      client.PUT('/api/companies/{id}/looks/consent', {
        params: { path: { id }, header: by(csrf) },
        body: { standing },
      }),
    ),
  ask: (csrf: string, id: string, reason: string) =>
    body(
      client.POST('/api/companies/{id}/looks/requests', {
        params: { path: { id }, header: by(csrf) },
        body: { reason },
      }),
    ),
  answer: (csrf: string, id: string, request: string, granted: boolean) =>
    body(
      client.PUT('/api/companies/{id}/looks/requests/{request}', {
        params: { path: { id, request }, header: by(csrf) },
        body: { granted },
      }),
    ),
  begin: (csrf: string, company: string) =>
    body(client.PUT('/api/session/look', { params: { header: by(csrf) }, body: { company } })),
  end: (csrf: string) => body(client.DELETE('/api/session/look', { params: { header: by(csrf) } })),
};

export type LookConsent = Schemas['LookConsent'];
