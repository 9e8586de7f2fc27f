import { useStore } from '@nanostores/react';
import { auditMessages } from './messages';

/** The acts that have words of their own. One that has none yet is shown by its code. */
export const knownActions = [
  'signed_in',
  'signed_out',
  'sign_in_locked',
  'session_ended',
  'sessions_ended',
  'signed_out_everywhere',
  'welcomed',
  'profile_changed',
  'password_link_sent',
  'password_changed',
  'password_reset',
  'totp_offered',
  'second_factor_on',
  'second_factor_off',
  'second_factor_reset',
  'recovery_code_used',
  'recovery_codes_renewed',
  'passkey_added',
  'passkey_renamed',
  'passkey_removed',
  'email_change_asked',
  'email_changed',
  'notification_email_asked',
  'notification_email_changed',
  'notification_email_confirmed',
  'notification_email_removed',
  'invited',
  'invitation_sent_again',
  'invitation_revoked',
  'invitation_accepted',
  'member_added',
  'member_changed',
  'member_removed',
  'role_changed',
  'deactivated',
  'reactivated',
  'recording_played',
  'recording_downloaded',
  'company_created',
  'company_edited',
  'company_discarded',
  'company_undiscarded',
  'company_reviewed',
  'number_added',
  'number_changed',
  'number_moved',
  'hours_changed',
  'organization_created',
  'organization_renamed',
  'organization_discarded',
  'organization_undiscarded',
  'company_attached',
  'team_created',
  'team_renamed',
  'team_handed_over',
  'team_member_added',
  'team_member_removed',
  'team_discarded',
  'team_undiscarded',
  'trade_created',
  'trade_renamed',
  'trade_deleted',
] as const;

type Known = (typeof knownActions)[number];

function isKnown(action: string): action is Known {
  return (knownActions as readonly string[]).includes(action);
}

export function useActionWords(): (action: string) => string {
  const t = useStore(auditMessages);
  return (action) => (isKnown(action) ? t[action] : action);
}
