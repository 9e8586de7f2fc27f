import type { Translated } from '../i18n';
import type { savedViewsMessages } from './messages';

export const savedViews: Translated<typeof savedViewsMessages> = {
  save: 'Guardar esta vista',
  saveTitle: 'Guardar esta vista',
  saveText: 'Lo que la lista muestra ahora, sus filtros y sus columnas, con un nombre.',
  edit: 'Cambiar esta vista',
  editTitle: 'Vista «{name}»',
  name: 'Nombre',
  nameMissing: 'La vista necesita un nombre.',
  editNamed: 'Cambiar «{name}»',
  share: 'Para quién',
  own: 'Solo para mí',
  company: 'Todos en {name}',
  staff: 'Todo el personal de CIC',
  shared: 'compartida',
  ofCompany: 'de la empresa',
  keep: 'Guardar',
  update: 'Guardar la lista como está ahora',
  updateHelp: 'La lista ha cambiado desde que se guardó la vista.',
  remove: 'Eliminar la vista',
  kept: 'La vista «{name}» está guardada.',
  removed: 'La vista «{name}» está eliminada.',
  undo: 'Deshacer',
  too_many_views: 'Ya hay cincuenta vistas de esta lista. Elimine una antes.',
  no_permission:
    'Solo pueden cambiarla quien hizo esta vista, los administradores y, si es de una empresa, quien administra a sus personas.',
};
