import type { Translated } from '../../shared/i18n';
import type { invitationMessages } from './messages';

export const invitation: Translated<typeof invitationMessages> = {
  title: 'Tiene una invitación',
  customer: '{by} le invita al portal de {companies}: escuche cada llamada y vea en qué quedó.',
  admin: '{by} le invita al Portal de clientes como administrador.',
  supervisor: '{by} le invita al Portal de clientes como supervisor de {companies}.',
  agent: '{by} le invita al Portal de clientes como agente de {companies}.',
  noCompanies: 'empresas aún por asignar',
  others: '{first} y {n} más',
  message: 'Un mensaje de {by}',
  signInAs: 'Iniciará sesión como {email}.',
  name: 'Su nombre',
  nameMissing: 'Escriba su nombre.',
  password: 'Elija una contraseña',
  language: 'Idioma de sus correos y del portal',
  accept: 'Aceptar e iniciar sesión',
  known: 'Ya inicia sesión con {email}, así que no hay nada que rellenar: su contraseña sigue siendo la misma.',
  acceptKnown: 'Aceptar la invitación',
  overTitle: 'Esta invitación ya no sirve',
  over: 'Se aceptó o se retiró, la reemplazó un correo más reciente o tiene más de siete días. Pida a quien le invitó que la envíe otra vez.',
  toSignIn: 'Ya tengo cuenta: iniciar sesión',
};
