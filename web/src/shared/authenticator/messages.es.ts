import type { Translated } from '../i18n';
import type { authenticatorMessages } from './messages';

export const authenticator: Translated<typeof authenticatorMessages> = {
  scanTitle: '1. Escanee esto con su aplicación de autenticación',
  scan: 'Sirve cualquier aplicación que muestre códigos de seis dígitos: Google Authenticator, Microsoft Authenticator, 1Password y otras.',
  picture: 'Código QR para la aplicación de autenticación',
  type: '¿No tiene una cámara a mano? Escriba esta clave en la aplicación:',
  onThisDevice: 'Abrirla en una aplicación de este dispositivo',
  codeTitle: '2. Escriba el código que muestra la aplicación',
  code: 'Código de seis dígitos',
  codeMissing: 'Escriba los seis dígitos.',
  confirm: 'Activar',
  tooLate: 'La clave se mostró hace demasiado tiempo. Empiece de nuevo con otra.',
  again: 'Mostrar una clave nueva',
  codesTitle: 'Guarde estos códigos de recuperación',
  codes:
    'Cada uno le permite entrar una vez cuando no tiene el teléfono a mano. Solo se muestran ahora; guárdelos donde guarda sus contraseñas, no en el teléfono.',
  copy: 'Copiar todos',
  copied: 'Códigos de recuperación copiados',
  download: 'Descargar como archivo de texto',
  file: 'portal-de-clientes-codigos-de-recuperacion.txt',
  fileHead: 'Códigos de recuperación de {email} para el Portal de clientes, creados el {day}. Cada uno vale una vez.',
  kept: 'Los he guardado',
  done: 'Listo',
  leave: 'Los códigos de recuperación solo se muestran esta vez y no dijo que los haya guardado. ¿Salir?',
};
