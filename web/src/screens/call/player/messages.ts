import { params } from '@nanostores/i18n';
import { i18n } from '../../../shared/i18n';

export const playerMessages = i18n('player', {
  recording: 'Recording',
  play: 'Play',
  pause: 'Pause',
  loading: 'Loading the recording',
  back: 'Back 10 seconds',
  forward: 'Forward 10 seconds',
  speed: 'Speed',
  speedIs: params('Speed {rate}×'),
  position: 'Position in the recording',
  positionIs: params('{time} of {length}'),
  failed: 'The recording did not play. Press Play to try again.',
  unreachable: 'The portal cannot be reached. Press Play to try again.',
  refused: 'Your access does not include listening any more.',
  again: 'The recording is not here any more. Load the page again to see what happened.',

  pendingTitle: 'The recording is on its way',
  pending: 'It usually comes within an hour, and will play here without you doing anything.',
  pendingUntil: params(
    'It usually comes within an hour. If it is not here by {when}, it counts as overdue and CIC looks for it.',
  ),
  parts: params('{arrived} of {expected} parts are here.'),
  missingTitle: 'The recording is overdue',
  missing:
    'It should be here by now. The portal keeps looking and plays it here once it comes. Need it soon? Ask your contact at CIC.',
  missingSince: params(
    'It should have been here by {when}. The portal keeps looking and plays it here once it comes. Need it soon? Ask your contact at CIC.',
  ),
  notRecordedTitle: 'We have no recording for this call',
  notRecordedMenu: 'The caller hung up in the menu, before anybody could answer.',
  notRecordedQueue: 'The caller hung up while waiting, before anybody could answer.',
  notRecorded: 'None was made. None will follow.',
  removedTitle: 'The recording was removed',
  removed: 'Its time of keeping is over. What is known of the call stays here.',
  mayNotTitle: 'There is a recording, but you may not hear it',
  mayNot:
    'Your access does not include listening. Ask the owner of your company in the portal, or your contact at CIC.',
});
