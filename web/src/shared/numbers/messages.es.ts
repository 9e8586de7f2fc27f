import type { Translated } from '../i18n';
import type { numberWords } from './messages';

export const numbers: Translated<typeof numberWords> = {
  number: 'Número',
  label: 'Nombre',
  source: 'Origen',
  campaign: 'Campaña',
  since: 'Desde',
  state: 'Estado',
  none: '–',
  active: 'en uso',
  retired: 'retirado',
  planned: 'previsto',
  moved: 'de otra empresa',
};
