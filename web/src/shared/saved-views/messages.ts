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
  editNamed: params('Change “{name}”'),
  share: 'For whom',
  own: 'Me alone',
  company: params('Everybody of {name}'),
  staff: 'All of CIC’s staff',
  shared: 'shared',
  ofCompany: 'of the company',
  keep: 'Save',
  update: 'Keep it as the list is now',
  updateHelp: 'The list has been changed since the view was saved.',
  remove: 'Delete the view',
  kept: params('The view “{name}” is saved.'),
  removed: params('The view “{name}” is deleted.'),
  undo: 'Undo',
  too_many_views: 'There are fifty views of this list already. Delete one first.',
  no_permission:
    'Who made this view can change it; so can the administrators and, of a company’s, who manages its people.',
});
