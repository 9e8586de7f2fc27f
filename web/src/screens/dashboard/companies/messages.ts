import { params } from '@nanostores/i18n';
import { i18n, plural } from '../../../shared/i18n';

export const dashboardCompaniesMessages = i18n('dashboard-companies', {
  name: 'Companies',
  first: params('{name} needs attention first'),
  allOnTarget: 'Every company is on target',
  company: 'Company',
  short: 'Calls short of target',
  toAnswer: plural({ one: '{n} more answered', other: '{n} more answered' }),
  toKeep: plural({ one: '{n} fewer abandoned', other: '{n} fewer abandoned' }),
  toBook: plural({ one: '{n} more booked', other: '{n} more booked' }),
  silent: plural({ one: 'no call came in; {n} before', other: 'no call came in; {n} before' }),
  onTarget: 'on target',
  open: params('{name}: open its dashboard'),
  showAll: params('Show all {n}'),
});
