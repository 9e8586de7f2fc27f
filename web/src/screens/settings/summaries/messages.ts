import { params } from '@nanostores/i18n';
import { i18n } from '../../../shared/i18n';

export const summariesMessages = i18n('summaries', {
  title: 'Notifications',
  heading: 'Your dashboard by e-mail',
  lead: params(
    'At seven in the morning, with the same figures as the dashboard: of yesterday, of last week or of last month. It goes to {email}.',
  ),
  daily: 'Daily',
  weekly: 'Weekly',
  monthly: 'Monthly',
  cadenceOf: params('{cadence}: {name}'),
  all: 'All your companies',
  byClock: params('by the clock of {zone}'),
  next: params('next: {when}'),
  unseen: 'Something you do not see any more',
  unseenWhy: 'Nothing is sent as long as it is not yours to see.',
  addCompany: 'Choose a company',
  addOrganization: 'Choose an organization',
  organization: 'Organization',
  full: params('You have {most} summaries. Switch one off to have another.'),
  nothing: 'You see no company’s calls, so there is nothing to send.',
  too_many_summaries: 'You have twenty summaries already. Switch one off first.',
  not_found: 'This is not yours to see any more. Reload the page.',
  how: 'Weekly ones come on the first morning of the week, monthly ones on the first of the month. Each mail has a link that stops it.',
});
