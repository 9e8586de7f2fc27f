import type { Translated } from '../../shared/i18n';
import type { signInMessages } from './messages';

export const signIn: Translated<typeof signInMessages> = {
  title: 'Iniciar sesión',
  email: 'Correo electrónico',
  password: 'Contraseña',
  showPassword: 'Mostrar la contraseña',
  submit: 'Iniciar sesión',
  wait: { one: 'Reintentar en {n} segundo', other: 'Reintentar en {n} segundos' },
  emailMissing: 'Escriba su correo electrónico.',
  passwordMissing: 'Escriba su contraseña.',
  wrong: 'El correo electrónico o la contraseña no son correctos.',
  later: 'Demasiados intentos. El acceso está en pausa por un momento.',
  proof: 'La comprobación de que no es un robot no terminó. Inténtelo de nuevo.',
  unreachable: 'No se puede conectar con el portal. Revise la conexión e inténtelo de nuevo.',
  failed: 'Algo no funcionó y el error es nuestro. Inténtelo de nuevo en un momento.',
  passkey: 'Entrar con una llave de acceso',
  passkeyWrong: 'Esta llave de acceso no abre el portal. Inicie sesión con su contraseña.',
  passkeyFailed: 'El navegador no pudo usar una llave de acceso aquí. Inicie sesión con su contraseña.',
  forgotten: '¿Olvidó su contraseña?',
  invitation: 'El acceso es por invitación. ¿No tiene una? Pregunte a su contacto en Contractor In Charge.',
  claim1: 'Cada llamada contestada,',
  claim2: 'escuchada y contada.',
  promise: 'Vea en qué quedó cada llamada de esta mañana y escúchela.',
  language: 'Idioma',
};
