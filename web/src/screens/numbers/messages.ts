import { i18n, plural } from '../../shared/i18n';

export const numbersMessages = i18n('numbers', {
  title: 'Inbound numbers',
  lead: 'The numbers that callers dial, of every company whose numbers you keep. Open one to change it.',
  filters: 'Filters',
  text: 'Number, label, source, campaign or company',
  list: 'Numbers',
  company: 'Company',
  shown: plural({ one: '{n} number', other: '{n} numbers' }),
  more: 'Show more',
  emptyTitle: 'No number matches',
  empty: 'Look for other digits, a label, a source or the name of a company.',
  reset: 'Show all numbers',
  noneTitle: 'No numbers yet',
  none: 'Open a company and its tab “Numbers” to enter the first one, or to bring a list.',
});
