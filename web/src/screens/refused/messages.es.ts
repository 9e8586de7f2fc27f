import type { Translated } from '../../shared/i18n';
import type { refusedMessages } from './messages';

export const refused: Translated<typeof refusedMessages> = {
  title: 'Su acceso no incluye las llamadas',
  text: 'Como agente, aquí leerá cómo contestar el teléfono de cada empresa. Esas guías aún no están en el portal; hasta entonces no hay nada que hacer aquí.',
  ask: 'Si necesita ver llamadas para su trabajo, pregunte a su supervisor en CIC.',
};
