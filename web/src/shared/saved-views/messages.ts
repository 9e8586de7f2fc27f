import { params } from '@nanostores/i18n';
import { i18n } from '../i18n';

export const savedViewsMessages = i18n('saved-views', {
  save: 'Save this view',
  saveTitle: 'Save this view',
  saveText: 'What the list shows now, its filters and its columns, under a name.',
  edit: 'Change this view',
  editTitle: params('View “{name}”'),
  name: 'Name',
  nameMissing: 'The view needs a name.',
  share: 'For all of CIC’s staff',
  shareHelp: 'Otherwise you alone have it.',
  shared: 'shared',
  keep: 'Save',
  update: 'Keep it as the list is now',
  updateHelp: 'The list has been changed since the view was saved.',
  remove: 'Delete the view',
  kept: params('The view “{name}” is saved.'),
  removed: params('The view “{name}” is deleted.'),
  undo: 'Undo',
  too_many_views: 'There are fifty views of this list already. Delete one first.',
  no_permission: 'Who made this view and the administrators can change it.',
});
