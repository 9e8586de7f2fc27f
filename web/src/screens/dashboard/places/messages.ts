import { params } from '@nanostores/i18n';
import { i18n, plural } from '../../../shared/i18n';

export const placesMessages = i18n('dashboard-places', {
  name: 'Where calls come from',
  plain: 'Where calls come from',
  title: params('{share} % of the calls come from around {town}'),
  area: 'Area code',
  elsewhere: 'elsewhere, or not told',
  open: params('{state}: show its {count} calls'),
  beyond: plural({ one: '{n} call from elsewhere, or not told', other: '{n} calls from elsewhere, or not told' }),
});
