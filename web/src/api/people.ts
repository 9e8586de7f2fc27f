import { body, by, client, type AuditQuery, type Schemas, type UsersQuery } from './client';

/** What is asked to keep people, their rights and the log of what they did: apart, for who signs in needs none of it yet. */
export const people = {
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
};
