import { params } from '@nanostores/i18n';
import { i18n } from '../../shared/i18n';

export const invitationMessages = i18n('invitation', {
  title: 'You are invited',
  customer: params('{by} invites you to the portal of {companies}: hear every call, see what came of it.'),
  admin: params('{by} invites you to the Customer Portal as an administrator.'),
  supervisor: params('{by} invites you to the Customer Portal as a supervisor for {companies}.'),
  agent: params('{by} invites you to the Customer Portal as an agent for {companies}.'),
  noCompanies: 'companies yet to be assigned',
  others: params('{first} and {n} more'),
  message: params('A message from {by}'),
  signInAs: params('You will sign in as {email}.'),
  name: 'Your name',
  nameMissing: 'Enter your name.',
  password: 'Choose a password',
  language: 'Language of your mails and of the portal',
  accept: 'Accept and sign in',
  known: params('You sign in with {email} already, so there is nothing to fill in: your password stays as it is.'),
  acceptKnown: 'Accept the invitation',
  overTitle: 'This invitation is over',
  over: 'It was accepted or taken back, a newer mail replaced it, or it is older than seven days. Ask whoever invited you to send it again.',
  toSignIn: 'I have an account: sign in',
});
