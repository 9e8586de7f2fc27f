import type { Translated } from '../../shared/i18n';
import type { resetMessages } from './messages';

export const reset: Translated<typeof resetMessages> = {
  askTitle: '¿Olvidó su contraseña?',
  askLead:
    'Escriba la dirección con la que inicia sesión. Le llegará por correo un enlace para elegir una contraseña nueva.',
  send: 'Enviar el enlace',
  notAnAddress: 'Escriba una dirección de correo, por ejemplo dana@example.com.',
  later: 'Se pidieron demasiados enlaces. Inténtelo de nuevo en un momento.',
  sentTitle: 'Revise su correo',
  sent: 'Si alguien inicia sesión con {email}, un enlace va en camino. Vale 30 minutos y cuenta el más reciente.',
  nothing:
    '¿No llega nada en unos minutos? Mire en el correo no deseado, o revise la dirección y pida el enlace otra vez.',
  again: 'Pedirlo otra vez',
  toSignIn: 'Volver al inicio de sesión',
  chooseTitle: 'Elija una contraseña nueva',
  chooseLead: 'Para {email}. Se cerrarán todas sus sesiones y podrá entrar con la nueva enseguida.',
  save: 'Guardar la contraseña',
  doneTitle: 'Su contraseña ha cambiado',
  done: 'Se cerraron todas sus sesiones. Inicie sesión con la contraseña nueva.',
  signIn: 'Iniciar sesión',
  overTitle: 'Este enlace ya no sirve',
  over: 'Ya se usó, lo reemplazó uno más reciente o tiene más de 30 minutos. Pedir otro es cosa de un momento.',
  askNew: 'Pedir un enlace nuevo',
};
