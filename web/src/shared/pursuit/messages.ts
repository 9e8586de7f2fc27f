import { params } from '@nanostores/i18n';
import { i18n } from '../i18n';

export const pursuitMessages = i18n('pursuit', {
  new: 'New',
  tried: 'Tried',
  won: 'Won',
  dead: 'Dead',
  price_shopper: 'Price shopper',
  callback_requested: 'Callback requested',
  voicemail: 'Left a voicemail',
  other: 'Lost',
  abandoned: 'Left while waiting',
  out_of_hours: 'Out of hours',
  nobody: 'nobody',
  me: params('{name} (me)'),
  formerly: 'somebody',
  statusOf: params('Status of {caller}'),
  ownerOf: params('Owner of {caller}'),
  nextOf: params('Next try with {caller}'),
});
