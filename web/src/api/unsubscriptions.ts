import { body, client } from './client';

/** Stops the summary that a mail came of; nobody has to be signed in. */
export const unsubscribe = (token: string) =>
  body(client.POST('/api/unsubscriptions/{token}', { params: { path: { token } }, body: {} }));
