import type { Translated } from '../../../shared/i18n';
import type { targetsMessages } from './messages';

export const targets: Translated<typeof targetsMessages> = {
  title: 'Objetivos',
  lead: 'Con qué compara el panel las llamadas de esta empresa.',
  change: 'Cambiar los objetivos',
  answered: 'Contestadas',
  abandoned: 'Abandonadas',
  wait: 'Espera media',
  booked: 'Reservadas de las reservables',
  talk: 'Tiempo de habla',
  shortAbandon: 'Colgaron demasiado pronto para contar',
  atLeast: 'al menos {value}',
  atMost: 'como mucho {value}',
  between: 'de {least} a {most}',
  percent: '{value} %',
  answeredLeast: 'Contestadas, al menos %',
  abandonedMost: 'Abandonadas, como mucho %',
  waitSecondsMost: 'Espera media, como mucho s',
  shortAbandonSeconds: 'Colgaron demasiado pronto, hasta s',
  bookedLeast: 'Reservadas de las reservables, desde %',
  bookedMost: 'Reservadas de las reservables, hasta %',
  talkSecondsLeast: 'Tiempo de habla, desde s',
  talkSecondsMost: 'Tiempo de habla, hasta s',
  wrong: 'Un número entero de {least} a {most}.',
  save: 'Guardar los objetivos',
  saved: 'Los objetivos están guardados.',
  usual: 'Poner los de siempre',
  stale:
    'Otra persona guardó los objetivos entretanto. Lo que usted escribió se conserva; mire los suyos en la página y guarde de nuevo para poner los de usted en su lugar.',
};
