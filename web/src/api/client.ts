import createClient from 'openapi-fetch';
import { Problem } from './problem';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];

let signedOut: () => void = () => undefined;

/** What happens, wherever one is, when the session turns out to be over. */
export function onSignedOut(react: () => void): void {
  signedOut = react;
}

const client = createClient<paths>({ baseUrl: '/', credentials: 'same-origin', redirect: 'error' });

client.use({
  async onResponse({ response, schemaPath }) {
    if (response.ok) return;
    const problem = await Problem.of(response);
    if (problem.code === 'signed_out' && !schemaPath.startsWith('/api/session')) signedOut();
    throw problem;
  },
  onError({ error }) {
    return error instanceof Problem || isAbort(error) ? undefined : Problem.unreachable();
  },
});

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** The body of a successful answer; everything else has been thrown as a {@link Problem}. */
async function body<T>(answer: Promise<{ data?: T }>): Promise<T> {
  return (await answer).data as T;
}

export type CallsQuery = NonNullable<paths['/api/calls']['get']['parameters']['query']>;

/** Every request the app makes. Each rejects with a {@link Problem}. */
export const api = {
  altcha: () => body(client.GET('/api/altcha')),
  session: (signal?: AbortSignal) => body(client.GET('/api/session', { signal: signal ?? null })),
  signIn: (credentials: Schemas['SignIn']) => body(client.POST('/api/session', { body: credentials })),
  enterSecondFactor: (code: string) => body(client.POST('/api/session/second-factor', { body: { code } })),
  signOut: (csrf: string) => body(client.DELETE('/api/session', { params: { header: { 'X-CSRF': csrf } } })),
  companies: (query: { text?: string; cursor?: string }, signal?: AbortSignal) =>
    body(client.GET('/api/companies', { params: { query }, signal: signal ?? null })),
  calls: (query: CallsQuery, signal?: AbortSignal) =>
    body(client.GET('/api/calls', { params: { query }, signal: signal ?? null })),
  call: (id: string, signal?: AbortSignal) =>
    body(client.GET('/api/calls/{id}', { params: { path: { id } }, signal: signal ?? null })),
  otherCalls: (id: string, signal?: AbortSignal) =>
    body(client.GET('/api/calls/{id}/others', { params: { path: { id } }, signal: signal ?? null })),
  dispositions: (signal?: AbortSignal) => body(client.GET('/api/dispositions', { signal: signal ?? null })),
  recordingLink: (id: string, csrf: string) =>
    body(
      client.POST('/api/calls/{id}/recording/link', { params: { path: { id }, header: { 'X-CSRF': csrf } }, body: {} }),
    ),
  recordingPeaks: (id: string, signal?: AbortSignal) =>
    body(client.GET('/api/calls/{id}/recording/peaks', { params: { path: { id } }, signal: signal ?? null })),
};
