import type { Translated } from '../i18n';
import type { pursuitMessages } from './messages';

export const pursuit: Translated<typeof pursuitMessages> = {
  new: 'Nuevo',
  tried: 'Intentado',
  won: 'Ganado',
  dead: 'Descartado',
  price_shopper: 'Comparaba precios',
  callback_requested: 'Pidió que le llamen',
  voicemail: 'Dejó un mensaje de voz',
  other: 'Perdida',
  abandoned: 'Colgó mientras esperaba',
  out_of_hours: 'Fuera del horario',
  nobody: 'nadie',
  me: '{name} (yo)',
  formerly: 'alguien',
  statusOf: 'Estado de {caller}',
  ownerOf: 'Responsable de {caller}',
  nextOf: 'Próximo intento con {caller}',
};
