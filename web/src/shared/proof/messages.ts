import { i18n } from '../i18n';

export const proofMessages = i18n('proof', {
  title: 'Confirm that it is you',
  lead: 'This change is sensitive, so the portal asks once more. For ten minutes it will not ask again.',
  password: 'Your password',
  showPassword: 'Show password',
  passwordMissing: 'Enter your password.',
  code: 'Code of your authenticator app',
  codeHelp: 'Or one of your recovery codes.',
  codeMissing: 'Enter the code.',
  wrong: 'The password is wrong.',
  wrongBoth: 'Password or code is wrong, or the code was used already.',
  confirm: 'Confirm',
});
