import { body, by, client, type Schemas } from './client';

/** What dispositions mean: apart, for staff alone ask it. */
export const dispositions = {
  catalogue: (signal?: AbortSignal) => body(client.GET('/api/dispositions/catalogue', { signal: signal ?? null })),
  classify: (csrf: string, classification: Schemas['Classification']) =>
    body(client.PUT('/api/dispositions/catalogue', { params: { header: by(csrf) }, body: classification })),
};
