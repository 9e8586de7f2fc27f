import { params } from '@nanostores/i18n';
import { i18n } from '../../shared/i18n';

export const confirmEmailMessages = i18n('confirm-email', {
  title: 'Confirm your address',
  lead: 'One press says that this mail reached you. Nothing has changed yet.',
  confirm: 'Confirm the address',
  taken: 'Somebody else signs in with this address meanwhile. Choose another one in your settings.',
  signInTitle: 'Your sign-in address is changed',
  signIn: params('From now on you sign in with {email}. You were signed out everywhere; your password is the same.'),
  toSignIn: 'Sign in',
  notificationsTitle: 'Your address is confirmed',
  notifications: params('Notifications go to {email} from now on. You sign in as before.'),
  toPortal: 'Go to the portal',
  overTitle: 'This link is over',
  over: 'It was used, replaced by a newer one, or has expired. If the address is not changed yet, ask for it again in your settings.',
  toSettings: 'Go to your settings',
});
