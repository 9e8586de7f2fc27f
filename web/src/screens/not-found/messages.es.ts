import type { Translated } from '../../shared/i18n';
import type { notFoundMessages } from './messages';

export const notFound: Translated<typeof notFoundMessages> = {
  title: 'Aquí no hay nada',
  text: 'Puede que la dirección esté mal escrita o que no tenga acceso a lo que mostraba. Si se la envió un colega, pregunte si usted tiene acceso a la misma empresa.',
  toCalls: 'Ir a las llamadas',
};
