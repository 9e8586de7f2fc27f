import { body, client, type CallQuestion } from './client';

/** How calls went. */
export const dashboards = {
  show: (query: CallQuestion, signal?: AbortSignal) =>
    body(client.GET('/api/dashboard', { params: { query }, signal: signal ?? null })),
};
