import type { Translated } from '../i18n';
import type { newPasswordMessages } from './messages';

export const newPassword: Translated<typeof newPasswordMessages> = {
  password: 'Contraseña nueva',
  show: 'Mostrar la contraseña',
  rule: 'Al menos 12 caracteres. Unas cuantas palabras que solo usted juntaría son fáciles de recordar y difíciles de adivinar.',
  left: { one: 'falta {n} carácter', other: 'faltan {n} caracteres' },
  strength: 'Seguridad: {word}',
  veryWeak: 'muy fácil de adivinar',
  weak: 'fácil de adivinar',
  fair: 'aceptable',
  strong: 'difícil de adivinar',
  veryStrong: 'muy difícil de adivinar',
  missing: 'Elija una contraseña.',
  tooShort: 'Tiene menos de 12 caracteres.',
  tooLong: 'Es más larga de lo que puede ser una contraseña: 128 caracteres.',
  tooCommon: 'Mucha gente la usa, así que es de las primeras que se prueban. Elija otra.',
};
