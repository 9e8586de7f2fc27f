import type { Translated } from '../i18n';
import type { paletteMessages } from './messages';

export const palette: Translated<typeof paletteMessages> = {
  open: 'Buscar',
  title: 'Buscar en el portal',
  placeholder: 'Una empresa, una persona, un número, una pantalla',
  screens: 'Ir a',
  companies: 'Empresas',
  people: 'Personas',
  numbers: 'Números de entrada',
  calls: 'Llamadas',
  callsOf: 'Llamadas con «{text}»',
  searching: 'Buscando …',
  nothing: 'Nada se llama «{text}». Busque una parte de un nombre o las cifras de un número.',
  failed: 'Una parte no se pudo buscar. Inténtelo de nuevo en un momento.',
  questions: 'Ayuda: preguntas a CIC',
  glossary: 'Ayuda: glosario',
  profile: 'Ajustes: perfil',
  notifications: 'Ajustes: avisos',
  security: 'Ajustes: seguridad',
  sessions: 'Ajustes: sesiones',
  newCompany: 'Nueva empresa',
  review: 'Empresas por revisar',
  invitations: 'Invitaciones del personal',
};
