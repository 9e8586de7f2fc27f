import { body, by, client, type Schemas } from './client';

/** What is asked to keep one's own account: apart, for who signs in needs none of it yet. */
export const ownAccount = {
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
};
