import type { Translated } from '../../shared/i18n';
import type { keepingMessages } from './keeping-messages';

export const keeping: Translated<typeof keepingMessages> = {
  forGood: 'La grabación se conserva para siempre.',
  until: 'La grabación se conserva hasta el {day}.',
  held: 'Conservada: retención legal. {reason} ({who}, {when})',
  heldByCompany: 'Conservada: retención legal de la empresa. {reason} ({who}, {when})',
  somebody: 'alguien',
  hold: 'Retener la grabación',
  holdTitle: '¿Retener esta grabación?',
  holdDo: 'Retener',
  reason: 'Por qué',
  reasonHelp: 'No se elimina hasta que se levante la retención. El personal lo lee aquí y en el registro de auditoría.',
  lift: 'Levantar la retención',
  liftTitle: '¿Levantar la retención de esta grabación?',
  liftText:
    'Cuando sea más antigua de lo que su empresa conserva, se va con la próxima limpieza. No se puede deshacer.',
  gone: 'Esta grabación ya fue eliminada. No queda nada que retener.',
};
