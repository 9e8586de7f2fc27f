import { body, by, client, type Schemas } from './client';

export type Summary = Schemas['Summary'];
export type Cadence = Schemas['Cadence'];

/** What a summary is about: a company, an organization, or without either all companies. */
export interface About {
  company?: string;
  organization?: string;
}

/** The dashboard by mail. */
export const summaries = {
  list: (signal?: AbortSignal) => body(client.GET('/api/summaries', { signal: signal ?? null })),
  switchOn: (csrf: string, cadence: Cadence, about: About) =>
    body(
      client.PUT('/api/summaries/{cadence}', {
        params: { path: { cadence }, query: about, header: by(csrf) },
        body: {},
      }),
    ),
  switchOff: (csrf: string, cadence: Cadence, about: About) =>
    body(client.DELETE('/api/summaries/{cadence}', { params: { path: { cadence }, query: about, header: by(csrf) } })),
};
