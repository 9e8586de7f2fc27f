import { body, client, type Schemas } from './client';

/** What the links of mails lead to, and how to get one. */
export const links = {
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
};
