import createClient from 'openapi-fetch';
import { Problem } from './problem';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];

let signedOut: () => void = () => undefined;

/** What happens, wherever one is, when the session turns out to be over. */
export function onSignedOut(react: () => void): void {
  signedOut = react;
}

let secondFactorOwed: () => void = () => undefined;

/** What happens when a second factor turns out to be demanded of somebody who has none. */
export function onSecondFactorOwed(react: () => void): void {
  secondFactorOwed = react;
}

let lookOver: () => void = () => undefined;

/** What happens when a look at the portal as a customer turns out to be over. */
export function onLookOver(react: () => void): void {
  lookOver = react;
}

/** Every request goes by it, those of other files of this folder, too. */
export const client = createClient<paths>({ baseUrl: '/', credentials: 'same-origin', redirect: 'error' });

client.use({
  async onResponse({ response, schemaPath }) {
    if (response.ok) return;
    const problem = await Problem.of(response);
    if (problem.code === 'signed_out' && !schemaPath.startsWith('/api/session')) signedOut();
    if (problem.code === 'second_factor_needed') secondFactorOwed();
    if (problem.code === 'look_over') lookOver();
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
export async function body<T>(answer: Promise<{ data?: T }>): Promise<T> {
  return (await answer).data as T;
}

export type CallsQuery = NonNullable<paths['/api/calls']['get']['parameters']['query']>;
export type CallQuestion = NonNullable<paths['/api/call-facets/{facet}']['get']['parameters']['query']>;
export type CallFacet = paths['/api/call-facets/{facet}']['get']['parameters']['path']['facet'];
export type CompaniesQuery = NonNullable<paths['/api/companies']['get']['parameters']['query']>;
export type UsersQuery = NonNullable<paths['/api/users']['get']['parameters']['query']>;
export type NumbersQuery = NonNullable<paths['/api/numbers']['get']['parameters']['query']>;
export type AuditQuery = NonNullable<paths['/api/audit']['get']['parameters']['query']>;

/** What every change of state carries: the session's token. */
export const by = (csrf: string) => ({ 'X-CSRF': csrf });

/** Every request the app makes. Each rejects with a {@link Problem}. */
export const api = {
  altcha: () => body(client.GET('/api/altcha')),
  session: (signal?: AbortSignal) => body(client.GET('/api/session', { signal: signal ?? null })),
  signIn: (credentials: Schemas['SignIn']) => body(client.POST('/api/session', { body: credentials })),
  enterSecondFactor: (code: string) => body(client.POST('/api/session/second-factor', { body: { code } })),
  askForPasskey: () => body(client.POST('/api/session/passkey/options', { body: {} })),
  signInWithPasskey: (credential: string) => body(client.POST('/api/session/passkey', { body: { credential } })),
  signOut: (csrf: string) => body(client.DELETE('/api/session', { params: { header: by(csrf) } })),
  prove: (csrf: string, proof: Schemas['Proof']) =>
    body(client.POST('/api/session/proof', { params: { header: by(csrf) }, body: proof })),
};
