import type { Translated } from '../i18n';
import type { lookMessages } from './messages';

export const look: Translated<typeof lookMessages> = {
  looking: 'Está viendo el portal como lo ve {name}. No se puede cambiar nada.',
  left: 'quedan {minutes} min',
  back: 'Volver a mi vista',
  overTitle: 'Esta vista terminó',
  over: 'Pasó la hora, o la empresa retiró su permiso. Su propia vista está donde la dejó.',
};
