import type { Translated } from '../../../shared/i18n';
import type { playerMessages } from './messages';

export const player: Translated<typeof playerMessages> = {
  recording: 'Grabación',
  play: 'Reproducir',
  pause: 'Pausar',
  loading: 'Cargando la grabación',
  back: 'Retroceder 10 segundos',
  forward: 'Avanzar 10 segundos',
  speed: 'Velocidad',
  speedIs: 'Velocidad {rate}×',
  position: 'Posición en la grabación',
  positionIs: '{time} de {length}',
  failed: 'La grabación no se reprodujo. Pulse Reproducir para intentarlo de nuevo.',
  unreachable: 'No se puede conectar con el portal. Pulse Reproducir para intentarlo de nuevo.',
  refused: 'Su acceso ya no incluye escuchar.',
  again: 'La grabación ya no está aquí. Cargue la página de nuevo para ver qué pasó.',

  pendingTitle: 'La grabación está en camino',
  pending: 'Suele llegar en una hora y se podrá escuchar aquí sin que usted haga nada.',
  pendingUntil:
    'Suele llegar en una hora. Si no está aquí a la hora indicada ({when}), se considera atrasada y CIC la busca.',
  parts: 'Han llegado {arrived} de {expected} partes.',
  missingTitle: 'La grabación está atrasada',
  missing:
    'Ya debería estar aquí. El portal la sigue buscando y se escuchará aquí cuando llegue. ¿La necesita pronto? Pregunte a su contacto en CIC.',
  missingSince:
    'Debería haber llegado: {when}. El portal la sigue buscando y se escuchará aquí cuando llegue. ¿La necesita pronto? Pregunte a su contacto en CIC.',
  notRecordedTitle: 'No tenemos grabación de esta llamada',
  notRecordedMenu: 'La persona colgó en el menú, antes de que alguien pudiera contestar.',
  notRecordedQueue: 'La persona colgó mientras esperaba, antes de que alguien pudiera contestar.',
  notRecorded: 'No se grabó, y no llegará ninguna.',
  removedTitle: 'La grabación fue eliminada',
  removed: 'Terminó su tiempo de conservación. Lo que se sabe de la llamada sigue aquí.',
  mayNotTitle: 'Hay una grabación, pero usted no puede escucharla',
  mayNot: 'Su acceso no incluye escuchar. Pregunte al propietario de su empresa en el portal o a su contacto en CIC.',
};
