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

/** Every request goes by it, those of other files of this folder, too. */
export const client = createClient<paths>({ baseUrl: '/', credentials: 'same-origin', redirect: 'error' });

client.use({
  async onResponse({ response, schemaPath }) {
    if (response.ok) return;
    const problem = await Problem.of(response);
    if (problem.code === 'signed_out' && !schemaPath.startsWith('/api/session')) signedOut();
    if (problem.code === 'second_factor_needed') secondFactorOwed();
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

  askForPasswordReset: (asked: Schemas['PasswordResetAsked']) =>
    body(client.POST('/api/password-resets', { body: asked })),
  passwordLink: (token: string, signal?: AbortSignal) =>
    body(client.GET('/api/password-resets/{token}', { params: { path: { token } }, signal: signal ?? null })),
  resetPassword: (token: string, password: string) =>
    body(client.POST('/api/password-resets/{token}', { params: { path: { token } }, body: { password } })),
  invitationLink: (token: string, signal?: AbortSignal) =>
    body(client.GET('/api/invitations/{token}', { params: { path: { token } }, signal: signal ?? null })),
  acceptInvitation: (token: string, acceptance: Schemas['Acceptance']) =>
    body(client.POST('/api/invitations/{token}', { params: { path: { token } }, body: acceptance })),
  confirmEmail: (token: string) =>
    body(client.POST('/api/email-confirmations/{token}', { params: { path: { token } }, body: {} })),

  account: (signal?: AbortSignal) => body(client.GET('/api/account', { signal: signal ?? null })),
  editAccount: (csrf: string, edit: Schemas['AccountEdit']) =>
    body(client.PATCH('/api/account', { params: { header: by(csrf) }, body: edit })),
  endWelcome: (csrf: string) => body(client.PUT('/api/account/welcome', { params: { header: by(csrf) }, body: {} })),
  changePassword: (csrf: string, change: Schemas['PasswordChange']) =>
    body(client.PUT('/api/account/password', { params: { header: by(csrf) }, body: change })),
  offerTotp: (csrf: string) => body(client.POST('/api/account/totp', { params: { header: by(csrf) }, body: {} })),
  confirmTotp: (csrf: string, code: string) =>
    body(client.PUT('/api/account/totp', { params: { header: by(csrf) }, body: { code } })),
  removeTotp: (csrf: string) => body(client.DELETE('/api/account/totp', { params: { header: by(csrf) } })),
  renewRecoveryCodes: (csrf: string) =>
    body(client.POST('/api/account/recovery-codes', { params: { header: by(csrf) }, body: {} })),
  changeEmail: (csrf: string, email: string) =>
    body(client.PUT('/api/account/email', { params: { header: by(csrf) }, body: { email } })),
  changeNotificationEmail: (csrf: string, email: string | null) =>
    body(client.PUT('/api/account/notification-email', { params: { header: by(csrf) }, body: { email } })),
  sessions: (signal?: AbortSignal) => body(client.GET('/api/account/sessions', { signal: signal ?? null })),
  endOtherSessions: (csrf: string) => body(client.DELETE('/api/account/sessions', { params: { header: by(csrf) } })),
  endSession: (csrf: string, session: string) =>
    body(client.DELETE('/api/account/sessions/{session}', { params: { path: { session }, header: by(csrf) } })),
  passkeys: (signal?: AbortSignal) => body(client.GET('/api/account/passkeys', { signal: signal ?? null })),
  offerPasskey: (csrf: string) =>
    body(client.POST('/api/account/passkeys/options', { params: { header: by(csrf) }, body: {} })),
  addPasskey: (csrf: string, name: string, credential: string) =>
    body(client.POST('/api/account/passkeys', { params: { header: by(csrf) }, body: { name, credential } })),
  renamePasskey: (csrf: string, passkey: string, name: string) =>
    body(
      client.PATCH('/api/account/passkeys/{passkey}', {
        params: { path: { passkey }, header: by(csrf) },
        body: { name },
      }),
    ),
  removePasskey: (csrf: string, passkey: string) =>
    body(client.DELETE('/api/account/passkeys/{passkey}', { params: { path: { passkey }, header: by(csrf) } })),

  company: (id: string, signal?: AbortSignal) =>
    body(client.GET('/api/companies/{id}', { params: { path: { id } }, signal: signal ?? null })),
  members: (id: string, signal?: AbortSignal) =>
    body(client.GET('/api/companies/{id}/members', { params: { path: { id } }, signal: signal ?? null })),
  setMember: (csrf: string, id: string, user: string, rights: Schemas['Rights']) =>
    body(
      client.PUT('/api/companies/{id}/members/{user}', {
        params: { path: { id, user }, header: by(csrf) },
        body: rights,
      }),
    ),
  removeMember: (csrf: string, id: string, user: string) =>
    body(client.DELETE('/api/companies/{id}/members/{user}', { params: { path: { id, user }, header: by(csrf) } })),
  sendMemberPasswordReset: (csrf: string, id: string, user: string) =>
    body(
      client.POST('/api/companies/{id}/members/{user}/password-reset', {
        params: { path: { id, user }, header: by(csrf) },
        body: {},
      }),
    ),
  invite: (csrf: string, id: string, invitation: Schemas['InvitationToCompany']) =>
    body(
      client.POST('/api/companies/{id}/invitations', { params: { path: { id }, header: by(csrf) }, body: invitation }),
    ),
  revokeInvitation: (csrf: string, id: string, invitation: string) =>
    body(
      client.DELETE('/api/companies/{id}/invitations/{invitation}', {
        params: { path: { id, invitation }, header: by(csrf) },
      }),
    ),
  resendInvitation: (csrf: string, id: string, invitation: string) =>
    body(
      client.POST('/api/companies/{id}/invitations/{invitation}/resend', {
        params: { path: { id, invitation }, header: by(csrf) },
        body: {},
      }),
    ),

  users: (query: UsersQuery, signal?: AbortSignal) =>
    body(client.GET('/api/users', { params: { query }, signal: signal ?? null })),
  user: (user: string, signal?: AbortSignal) =>
    body(client.GET('/api/users/{user}', { params: { path: { user } }, signal: signal ?? null })),
  editUser: (csrf: string, user: string, edit: Schemas['UserEdit']) =>
    body(client.PATCH('/api/users/{user}', { params: { path: { user }, header: by(csrf) }, body: edit })),
  deactivateUser: (csrf: string, user: string, reason: string) =>
    body(
      client.PUT('/api/users/{user}/deactivation', { params: { path: { user }, header: by(csrf) }, body: { reason } }),
    ),
  reactivateUser: (csrf: string, user: string) =>
    body(client.DELETE('/api/users/{user}/deactivation', { params: { path: { user }, header: by(csrf) } })),
  resetSecondFactor: (csrf: string, user: string, reason: string) =>
    body(
      client.POST('/api/users/{user}/second-factor-reset', {
        params: { path: { user }, header: by(csrf) },
        body: { reason },
      }),
    ),
  sendUserPasswordReset: (csrf: string, user: string) =>
    body(client.POST('/api/users/{user}/password-reset', { params: { path: { user }, header: by(csrf) }, body: {} })),
  userSessions: (user: string, signal?: AbortSignal) =>
    body(client.GET('/api/users/{user}/sessions', { params: { path: { user } }, signal: signal ?? null })),
  endUserSessions: (csrf: string, user: string) =>
    body(client.DELETE('/api/users/{user}/sessions', { params: { path: { user }, header: by(csrf) } })),
  staffInvitations: (query: { cursor?: string }, signal?: AbortSignal) =>
    body(client.GET('/api/staff-invitations', { params: { query }, signal: signal ?? null })),
  inviteStaff: (csrf: string, invitation: Schemas['InvitationToStaff']) =>
    body(client.POST('/api/staff-invitations', { params: { header: by(csrf) }, body: invitation })),
  revokeStaffInvitation: (csrf: string, invitation: string) =>
    body(client.DELETE('/api/staff-invitations/{invitation}', { params: { path: { invitation }, header: by(csrf) } })),
  resendStaffInvitation: (csrf: string, invitation: string) =>
    body(
      client.POST('/api/staff-invitations/{invitation}/resend', {
        params: { path: { invitation }, header: by(csrf) },
        body: {},
      }),
    ),

  audit: (query: AuditQuery, signal?: AbortSignal) =>
    body(client.GET('/api/audit', { params: { query }, signal: signal ?? null })),

  companies: (
    query: { state?: 'active' | 'needs-review' | 'discarded'; text?: string; trade?: string; cursor?: string },
    signal?: AbortSignal,
  ) => body(client.GET('/api/companies', { params: { query }, signal: signal ?? null })),
  calls: (query: CallsQuery, signal?: AbortSignal) =>
    body(client.GET('/api/calls', { params: { query }, signal: signal ?? null })),
  call: (id: string, signal?: AbortSignal) =>
    body(client.GET('/api/calls/{id}', { params: { path: { id } }, signal: signal ?? null })),
  otherCalls: (id: string, signal?: AbortSignal) =>
    body(client.GET('/api/calls/{id}/others', { params: { path: { id } }, signal: signal ?? null })),
  dispositions: (signal?: AbortSignal) => body(client.GET('/api/dispositions', { signal: signal ?? null })),
  recordingLink: (id: string, csrf: string) =>
    body(client.POST('/api/calls/{id}/recording/link', { params: { path: { id }, header: by(csrf) }, body: {} })),
  recordingPeaks: (id: string, signal?: AbortSignal) =>
    body(client.GET('/api/calls/{id}/recording/peaks', { params: { path: { id } }, signal: signal ?? null })),
};
