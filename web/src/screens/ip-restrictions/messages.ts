import { params } from '@nanostores/i18n';
import { i18n } from '../../shared/i18n';

export const ipRestrictionsMessages = i18n('ip-restrictions', {
  title: 'IP restrictions',
  lead: 'From which networks people may use the portal. A change is in force within ten seconds, for those who are signed in, too.',
  youAre: params('You are at {address} now.'),
  roles: 'By role',
  rolesLead: 'For everybody of a role, wherever they go in the portal.',
  role: 'Role',
  networks: 'Networks',
  anywhere: 'from anywhere',
  change: 'Change',
  changeOf: params('Change: {whom}'),
  companies: 'By company',
  companiesLead:
    'For a company’s customers. Who is elsewhere sees nothing of that company; their other companies stay open.',
  company: 'Company',
  secondFactor: 'Second factor',
  demanded: 'demanded',
  none: '–',
  noCompanies: 'No company is restricted. Open a company and choose Access to restrict it.',
  networksOf: params('Networks: {whom}'),
  networksLabel: 'Allowed networks',
  networksHelp: 'One on each line: 203.0.113.7, 203.0.113.0/24 or 2001:db8::/32. Empty means from anywhere.',
  addMine: params('Add {address}'),
  wrongNetwork: params(
    '“{network}” is no address or network. Behind the prefix there may be nothing but zeros, as in 203.0.113.0/24.',
  ),
  tooMany: 'Fifty networks at most. Join some of them to larger ones.',
  wouldShutOut: params('Your own address, {address}, is not among these. Add it, or you could not come back.'),
  save: 'Save networks',
  saved: params('Saved: {whom}'),
  theirs: 'Somebody else changed this meanwhile. They left it so; what you wrote still stands below.',

  access: 'Access',
  accessLead:
    'What customers of this company must meet besides their password. Staff are held to the rules of their role.',
  demand: 'Everybody needs a second factor',
  demandHelp: 'Who has none is led to set one up at their next step in the portal, and cannot turn it off again.',
  saveAccess: 'Save access',
});
