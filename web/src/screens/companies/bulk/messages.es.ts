import type { Translated } from '../../../shared/i18n';
import type { bulkMessages } from './messages';

export const companiesBulk: Translated<typeof bulkMessages> = {
  bar: 'Qué hacer con las empresas elegidas',
  choose: 'Elegir {name}',
  chooseAll: 'Elegir todas las que se muestran',
  column: 'Elección',
  chosen: { one: '{n} elegida', other: '{n} elegidas' },
  clear: 'Borrar la elección',
  addTrade: 'Añadir un oficio',
  assign: 'Asignar un supervisor',
  discard: 'Descartar',

  tradeTitle: { one: 'Añadir un oficio a {n} empresa', other: 'Añadir un oficio a {n} empresas' },
  trade: 'Oficio',
  assignTitle: { one: 'Asignar un supervisor a {n} empresa', other: 'Asignar un supervisor a {n} empresas' },
  supervisor: 'Supervisor',
  discardTitle: { one: '¿Descartar {n} empresa?', other: '¿Descartar {n} empresas?' },
  discardText:
    'Quedan ocultas y ya no se avisa a nadie. Sus llamadas se guardan y siguen entrando; se pueden recuperar en cualquier momento.',
  preview: 'Qué pasa con cada una',
  gets: 'recibe {what}',
  has: 'ya tiene {what}, queda como está',
  goes: 'queda oculta',
  none: 'Elija arriba para ver qué pasa con cada una.',
  nobody: 'Aún no hay nada que elegir.',
  apply: { one: 'Cambiar {n} empresa', other: 'Cambiar {n} empresas' },
  nothing: 'Nada que cambiar',
  done: { one: '{n} empresa está cambiada.', other: '{n} empresas están cambiadas.' },
  failed: 'Estas no se pudieron cambiar y están como estaban: {names}.',
  undo: 'Deshacer',
  undone: 'Todo está como antes.',
  notUndone: 'Estas no se pudieron devolver: {names}. Mire cada una de ellas.',
};
