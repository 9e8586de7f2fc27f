import { params } from '@nanostores/i18n';
import { i18n } from '../i18n';

export const refusalMessages = i18n('refusals', {
  no_permission:
    'You cannot give or take what you do not hold yourself. Ask an owner of the company, or your contact at CIC.',
  proof_needed: 'Nothing was changed: you did not confirm that it is you.',
  stale: 'Somebody changed this at the same time. What you see now is how it is; try again.',
  not_found: 'This is not there any more.',
  last_owner: 'A company needs an owner. Make somebody else an owner first.',
  last_admin: 'The portal needs an administrator. Make somebody else one first.',
  yourself: 'You cannot do this to yourself. Ask somebody else who may.',
  already_member: 'This person works with the company already.',
  already_member_staff:
    'Somebody signs in with this address already. Find them among the users and change their role there.',
  already_invited: 'This address is invited already. Send that invitation again instead.',
  email_taken: 'Somebody else signs in with this address.',
  second_factor_demanded: 'Your role or your company demands a second factor, so it stays on.',
  second_factor_missing: 'There is no second factor to change.',
  wrong_credentials: 'The password is wrong.',
  wrong_code: 'This code is not right, or was used already. Wait for the next one and try again.',
  link_over: 'This took too long. Begin again.',
  field_invalid: 'The portal does not take this. Check what you entered.',
  looking: 'You see the portal as a customer does, and nothing can be changed. Go back to your own view to work.',
  try_later: params('Too often for now. Try again in {seconds} seconds.'),
  refused: 'Your access does not include this.',
  unreachable: 'The portal cannot be reached. Check the connection and try again.',
  busy: 'The portal is busy. Try again in a moment.',
  failed: 'That did not work, and the fault is ours. Try again in a moment.',
});
