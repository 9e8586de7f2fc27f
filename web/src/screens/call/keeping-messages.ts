import { params } from '@nanostores/i18n';
import { i18n } from '../../shared/i18n';

export const keepingMessages = i18n('keeping', {
  forGood: 'The recording is kept for good.',
  until: params('The recording is kept until {day}.'),
  held: params('Kept: legal hold. {reason} ({who}, {when})'),
  heldByCompany: params('Kept: legal hold of the company. {reason} ({who}, {when})'),
  somebody: 'somebody',
  hold: 'Hold the recording',
  holdTitle: 'Hold this recording?',
  holdDo: 'Hold',
  reason: 'Why',
  reasonHelp: 'It is not removed until the hold is lifted. Staff read this here and in the audit log.',
  lift: 'Lift the hold',
  liftTitle: 'Lift the hold on this recording?',
  liftText: 'When it is older than its company keeps recordings, it goes with the next purge. That cannot be undone.',
  gone: 'This recording was removed already. There is nothing left to hold.',
});
