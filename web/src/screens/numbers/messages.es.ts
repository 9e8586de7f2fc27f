import type { Translated } from '../../shared/i18n';
import type { numbersMessages } from './messages';

export const numbers: Translated<typeof numbersMessages> = {
  title: 'Números de entrada',
  lead: 'Los números que marcan quienes llaman, de todas las empresas cuyos números usted lleva. Abra uno para cambiarlo.',
  filters: 'Filtros',
  text: 'Número, nombre, origen, campaña o empresa',
  list: 'Números',
  company: 'Empresa',
  shown: { one: '{n} número', other: '{n} números' },
  more: 'Mostrar más',
  emptyTitle: 'Ningún número coincide',
  empty: 'Busque otras cifras, un nombre, un origen o el nombre de una empresa.',
  reset: 'Mostrar todos los números',
  noneTitle: 'Todavía no hay números',
  none: 'Abra una empresa y su pestaña «Números» para introducir el primero o traer una lista.',
};
