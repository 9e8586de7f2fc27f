import type { Translated } from './i18n';
import type { sharedMessages } from './messages';

export const shared: Translated<typeof sharedMessages> = {
  portal: 'Portal de clientes',
  today: 'Hoy',
  yesterday: 'Ayer',
  loading: 'Cargando',
  tryAgain: 'Reintentar',
  tryAgainIn: { one: 'Reintentar en {n} segundo', other: 'Reintentar en {n} segundos' },
  requestId: 'Solicitud {id}',
  unreachableTitle: 'No se puede conectar con el portal',
  unreachable: 'Revise la conexión de este dispositivo. No se ha perdido nada.',
  failedTitle: 'Algo no funcionó',
  failed:
    'El error es nuestro. Inténtelo de nuevo en un momento; si continúa, pregunte a su contacto en CIC y mencione el número de solicitud.',
  busyTitle: 'El portal está ocupado',
  busy: 'Inténtelo de nuevo en un momento.',
  refusedTitle: 'No tiene acceso a esto',
  refused: 'Su acceso no lo incluye. Pregunte al propietario de su empresa en el portal o a su contacto en CIC.',
  withheld: 'Número oculto',
  none: 'ninguna',
  booked: 'Reservada',
  lost: 'Perdida',
  served: 'Atendida',
  not_a_lead: 'Sin interés',
  abandoned: 'Abandonada',
  none_yet: 'Sin resultado aún',
  ready: 'lista',
  pending: 'en camino',
  not_recorded: 'sin grabación',
  missing: 'atrasada',
  removed: 'eliminada',
};
