import type { Translated } from '../i18n';
import type { proofMessages } from './messages';

export const proof: Translated<typeof proofMessages> = {
  title: 'Confirme que es usted',
  lead: 'Este cambio es delicado, por eso el portal pregunta otra vez. Durante diez minutos no volverá a preguntar.',
  password: 'Su contraseña',
  showPassword: 'Mostrar la contraseña',
  passwordMissing: 'Escriba su contraseña.',
  code: 'Código de su aplicación de autenticación',
  codeHelp: 'O uno de sus códigos de recuperación.',
  codeMissing: 'Escriba el código.',
  wrong: 'La contraseña no es correcta.',
  wrongBoth: 'La contraseña o el código no son correctos, o el código ya se usó.',
  confirm: 'Confirmar',
};
