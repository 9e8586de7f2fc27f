import { params } from '@nanostores/i18n';
import { i18n } from '../../../shared/i18n';

export const targetsMessages = i18n('targets', {
  title: 'Targets',
  lead: 'What the dashboard holds this company’s calls to.',
  change: 'Change the targets',
  answered: 'Answered',
  abandoned: 'Abandoned',
  wait: 'Average wait',
  booked: 'Booked of bookable',
  talk: 'Talk time',
  shortAbandon: 'Left too quickly to count',
  atLeast: params('at least {value}'),
  atMost: params('at most {value}'),
  between: params('{least} to {most}'),
  percent: params('{value} %'),
  answeredLeast: 'Answered, at least %',
  abandonedMost: 'Abandoned, at most %',
  waitSecondsMost: 'Average wait, at most s',
  shortAbandonSeconds: 'Left too quickly to count, up to s',
  bookedLeast: 'Booked of bookable, from %',
  bookedMost: 'Booked of bookable, to %',
  talkSecondsLeast: 'Talk time, from s',
  talkSecondsMost: 'Talk time, to s',
  wrong: params('A whole number from {least} to {most}.'),
  save: 'Save the targets',
  saved: 'The targets are saved.',
  usual: 'Fill in the usual ones',
  stale:
    'Somebody else saved the targets meanwhile. What you wrote is kept; look at theirs on the page, and save again to put yours in their place.',
});
