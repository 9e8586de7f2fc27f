import { params } from '@nanostores/i18n';
import { i18n } from '../i18n';

export const sessionMessages = i18n('sessions', {
  browserOn: params('{browser} on {system}'),
  unknown: 'A browser that does not say which',
  current: 'this browser',
  used: params('Last used {when}'),
  since: params('signed in {when}'),
  placeUnknown: 'place unknown',
  signOut: 'Sign out',
  signOutOf: params('Sign out {device}'),
});
