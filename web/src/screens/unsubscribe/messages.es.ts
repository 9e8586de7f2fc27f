import type { Translated } from '../../shared/i18n';
import type { unsubscribeMessages } from './messages';

export const unsubscribe: Translated<typeof unsubscribeMessages> = {
  title: 'Dejar de recibir este resumen',
  lead: 'Con pulsar una vez, este correo deja de llegar. Sus demás resúmenes siguen igual.',
  stop: 'Dejar de recibirlo',
  doneTitle: 'El resumen está desactivado',
  done: 'El resumen {cadence} de {about} ya no llegará. Sus demás resúmenes siguen igual.',
  doneBefore: 'Ya estaba desactivado: este correo no llega más.',
  daily: 'diario',
  weekly: 'semanal',
  monthly: 'mensual',
  company: 'esta empresa',
  organization: 'esta organización',
  all: 'todas sus empresas',
  overTitle: 'Este enlace ya no vale',
  over: 'Tiene más de un año o le falta una parte. Desactive el resumen en su configuración.',
  toSettings: 'Todos sus resúmenes',
};
