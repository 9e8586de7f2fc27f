import type { Translated } from '../../../shared/i18n';
import type { ownMessages } from './messages';

export const completenessOwn: Translated<typeof ownMessages> = {
  span: 'del {from} al {to}',
  onDay: 'el {day}',
  all: 'Están aquí las {calls} llamadas que Five9 informó {span}.',
  some: 'Están aquí {calls} de las {reported} llamadas que Five9 informó {span}; CIC lo está revisando.',
  missing: { one: 'Falta {n} grabación.', other: 'Faltan {n} grabaciones.' },
  pending: { one: '{n} grabación está en camino.', other: '{n} grabaciones están en camino.' },
  heard: 'No falta ninguna grabación.',
};
