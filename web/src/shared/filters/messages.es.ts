import type { Translated } from '../i18n';
import type { filterMessages } from './messages';

export const filters: Translated<typeof filterMessages> = {
  drop: 'Quitar el filtro {filter}',
  find: 'Buscar',
  loading: 'Buscando…',
  findNothing: 'Nada con ese nombre.',
  clear: 'Borrar',
  others: '{first}, +{n}',
};
