import { i18n } from '../i18n';

export const numberWords = i18n('number-words', {
  number: 'Number',
  label: 'Label',
  source: 'Source',
  campaign: 'Campaign',
  since: 'Since',
  state: 'State',
  none: '–',
  active: 'in use',
  retired: 'retired',
  planned: 'planned',
  moved: 'another company’s',
});
