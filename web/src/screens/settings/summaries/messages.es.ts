import type { Translated } from '../../../shared/i18n';
import type { summariesMessages } from './messages';

export const summaries: Translated<typeof summariesMessages> = {
  title: 'Avisos',
  heading: 'Su panel por correo',
  lead: 'A las siete de la mañana, con las mismas cifras que el panel: de ayer, de la semana pasada o del mes pasado. Va a {email}.',
  daily: 'Diario',
  weekly: 'Semanal',
  monthly: 'Mensual',
  cadenceOf: '{cadence}: {name}',
  all: 'Todas sus empresas',
  byClock: 'con la hora de {zone}',
  next: 'próximo: {when}',
  unseen: 'Algo que ya no puede ver',
  unseenWhy: 'No se envía nada mientras no pueda verlo.',
  addCompany: 'Elegir una empresa',
  addOrganization: 'Elegir una organización',
  organization: 'Organización',
  full: 'Tiene {most} resúmenes. Desactive uno para tener otro.',
  nothing: 'No ve las llamadas de ninguna empresa, así que no hay nada que enviar.',
  too_many_summaries: 'Ya tiene veinte resúmenes. Desactive uno antes.',
  not_found: 'Ya no puede ver esto. Recargue la página.',
  how: 'Los semanales llegan la primera mañana de la semana; los mensuales, el día uno. Cada correo trae un enlace para dejar de recibirlo.',
};
