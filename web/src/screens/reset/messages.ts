import { params } from '@nanostores/i18n';
import { i18n } from '../../shared/i18n';

export const resetMessages = i18n('reset', {
  askTitle: 'Forgotten your password?',
  askLead: 'Enter the address you sign in with. A link to choose a new password comes by mail.',
  send: 'Send the link',
  notAnAddress: 'Enter an e-mail address, such as dana@example.com.',
  later: 'Too many links were asked for. Try again in a moment.',
  sentTitle: 'Look into your mail',
  sent: params(
    'If somebody signs in with {email}, a link is on its way. It is good for 30 minutes; the newest one counts.',
  ),
  nothing: 'Nothing after a few minutes? Look into the spam folder, or check the address and ask again.',
  again: 'Ask again',
  toSignIn: 'Back to sign-in',
  chooseTitle: 'Choose a new password',
  chooseLead: params('For {email}. You will be signed out everywhere and can sign in with the new one at once.'),
  save: 'Save the password',
  doneTitle: 'Your password is changed',
  done: 'You are signed out everywhere. Sign in with the new password.',
  signIn: 'Sign in',
  overTitle: 'This link is over',
  over: 'It was used, replaced by a newer one, or is older than 30 minutes. A new one takes a moment.',
  askNew: 'Ask for a new link',
});
