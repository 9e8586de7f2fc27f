import { params } from '@nanostores/i18n';
import { i18n, plural } from './i18n';

export const sharedMessages = i18n('shared', {
  portal: 'Customer Portal',
  today: 'Today',
  yesterday: 'Yesterday',
  loading: 'Loading',
  tryAgain: 'Try again',
  tryAgainIn: plural({ one: 'Try again in {n} second', other: 'Try again in {n} seconds' }),
  requestId: params('Request {id}'),
  unreachableTitle: 'The portal cannot be reached',
  unreachable: 'Check the connection of this device. Nothing you did is lost.',
  failedTitle: 'That did not work',
  failed:
    'The fault is ours. Try again in a moment; if it stays, ask your contact at CIC and quote the request number.',
  busyTitle: 'The portal is busy',
  busy: 'Try again in a moment.',
  refusedTitle: 'You may not see this',
  refused: 'Your access does not include it. Ask the owner of your company in the portal, or your contact at CIC.',
  withheld: 'Number withheld',
  none: 'none',
  booked: 'Booked',
  lost: 'Lost',
  served: 'Served',
  not_a_lead: 'Not a lead',
  abandoned: 'Abandoned',
  none_yet: 'No outcome yet',
  ready: 'ready',
  pending: 'arriving',
  not_recorded: 'not recorded',
  missing: 'overdue',
  removed: 'removed',
});
