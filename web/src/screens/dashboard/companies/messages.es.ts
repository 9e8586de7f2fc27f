import type { Translated } from '../../../shared/i18n';
import type { dashboardCompaniesMessages } from './messages';

export const dashboardCompanies: Translated<typeof dashboardCompaniesMessages> = {
  name: 'Empresas',
  first: '{name} necesita atención primero',
  allOnTarget: 'Todas las empresas cumplen sus metas',
  company: 'Empresa',
  short: 'Llamadas para la meta',
  toAnswer: { one: '{n} contestada más', other: '{n} contestadas más' },
  toKeep: { one: '{n} abandonada menos', other: '{n} abandonadas menos' },
  toBook: { one: '{n} reservada más', other: '{n} reservadas más' },
  silent: { one: 'no entró ninguna llamada; antes {n}', other: 'no entró ninguna llamada; antes {n}' },
  onTarget: 'en la meta',
  open: '{name}: abrir su panel',
  showAll: 'Mostrar las {n}',
};
