import type { Translated } from '../../shared/i18n';
import type { secondFactorMessages } from './messages';

export const secondFactor: Translated<typeof secondFactorMessages> = {
  title: 'Un paso más',
  lead: 'Escriba el código de seis dígitos que su aplicación de autenticación muestra para el Portal de clientes.',
  code: 'Código',
  submit: 'Continuar',
  missing: 'Escriba los seis dígitos.',
  wrong: 'Este código no es correcto o ya se usó. Espere al siguiente e inténtelo de nuevo.',
  again: 'Empezar de nuevo',
  lost: '¿Sin acceso a su aplicación de autenticación? Pregunte a su contacto en CIC.',
};
