import type { Translated } from '../../shared/i18n';
import type { welcomeMessages } from './messages';

export const welcome: Translated<typeof welcomeMessages> = {
  hello: 'Le damos la bienvenida, {name}',
  step: 'Paso {n} de {all}',
  zoneTitle: '¿Por qué reloj se guía?',
  zoneLead:
    'Todas las horas del portal se muestran en su zona; si una empresa está en otra, su hora aparece al pasar el cursor.',
  secondTitle: 'Que no entre nadie más',
  secondLead:
    'Con un código de una aplicación en su teléfono, una contraseña robada no abre nada por sí sola. Son dos minutos.',
  secondDemanded: 'Su función o su empresa exige un segundo factor: hasta que lo tenga no se abre nada más.',
  secondDone: 'Su aplicación de autenticación está configurada.',
  enrol: 'Configurar una aplicación de autenticación',
  mailTitle: '¿A dónde enviamos los avisos?',
  mailLead: 'Llegan a {email}, la dirección con la que inicia sesión. Pueden llegar a otra.',
  mailOther: 'Usar otra dirección',
  next: 'Continuar',
  skip: 'Ahora no',
  back: 'Atrás',
  finish: 'Ir al portal',
  signOut: 'Cerrar sesión',
};
