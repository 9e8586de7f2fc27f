import { params } from '@nanostores/i18n';
import { i18n } from '../../shared/i18n';

export const unsubscribeMessages = i18n('unsubscribe', {
  title: 'Stop this summary',
  lead: 'One press, and this mail comes no more. Your other summaries stay as they are.',
  stop: 'Stop it',
  doneTitle: 'The summary is off',
  done: params('The {cadence} summary of {about} comes no more. Your other summaries stay as they are.'),
  doneBefore: 'It was off before: this mail comes no more.',
  daily: 'daily',
  weekly: 'weekly',
  monthly: 'monthly',
  company: 'this company',
  organization: 'this organization',
  all: 'all your companies',
  overTitle: 'This link is over',
  over: 'It is older than a year, or something is missing of it. Switch the summary off in your settings.',
  toSettings: 'All your summaries',
});
