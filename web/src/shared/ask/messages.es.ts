import type { Translated } from '../i18n';
import type { askMessages } from './messages';

export const ask: Translated<typeof askMessages> = {
  ask: 'Preguntar a CIC',
  title: 'Preguntar a Contractor In Charge',
  about: 'Sobre',
  call: 'la llamada {record}',
  company: '{record}',
  number: 'el número {record}',
  screen: 'la página {record}',
  goesTo:
    'La recibe {name}, responsable de {company}. La respuesta llega por correo y queda aquí, en la sección de ayuda.',
  goesToCic: 'La recibe Contractor In Charge. La respuesta llega por correo y queda aquí, en la sección de ayuda.',
  whichCompany: 'Empresa',
  text: 'Su pregunta',
  textHelp: '¿Qué esperaba y qué ve? Hasta 4000 caracteres.',
  textMissing: 'Escriba lo que quiere saber.',
  urgent: 'Las llamadas no llegan a CIC',
  urgentHelp:
    'Solo por este motivo una pregunta es urgente: se avisa enseguida a todas las personas responsables de la empresa.',
  send: 'Enviar la pregunta',
  sentTitle: 'Su pregunta está en camino',
  sent: 'Recibirá un correo cuando haya respuesta.',
  see: 'Ver la pregunta',
  tooMany: 'Ha preguntado mucho en poco tiempo. Siga dentro de un cuarto de hora.',
  notIts: 'Aquello por lo que pregunta no es de esta empresa. Elija otra.',
};
