import type { Translated } from '../i18n';
import type { sessionMessages } from './messages';

export const sessions: Translated<typeof sessionMessages> = {
  browserOn: '{browser} en {system}',
  unknown: 'Un navegador que no dice cuál es',
  current: 'este navegador',
  used: 'Último uso: {when}',
  since: 'sesión iniciada: {when}',
  placeUnknown: 'lugar desconocido',
  signOut: 'Cerrar sesión',
  signOutOf: 'Cerrar la sesión de {device}',
};
