import type { Translated } from '../i18n';
import type { zoneMessages } from './messages';

export const zones: Translated<typeof zoneMessages> = {
  zone: 'Zona horaria',
  find: 'Ciudad o región',
  near: 'Estados Unidos',
  far: 'Todo el mundo',
  nothing: 'No hay ninguna zona con ese nombre. Pruebe con la ciudad grande más cercana.',
  now: 'Allí son las {time}.',
};
