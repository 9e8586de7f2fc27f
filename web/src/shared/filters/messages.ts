import { params } from '@nanostores/i18n';
import { i18n } from '../i18n';

export const filterMessages = i18n('filters', {
  drop: params('Remove the filter {filter}'),
  find: 'Find',
  loading: 'Looking…',
  findNothing: 'Nothing of that name.',
  clear: 'Clear',
  others: params('{first}, +{n}'),
});
