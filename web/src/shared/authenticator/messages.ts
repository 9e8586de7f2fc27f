import { params } from '@nanostores/i18n';
import { i18n } from '../i18n';

export const authenticatorMessages = i18n('authenticator', {
  scanTitle: '1. Scan this with your authenticator app',
  scan: 'Any app that shows six-digit codes will do: Google Authenticator, Microsoft Authenticator, 1Password and others.',
  picture: 'QR code for the authenticator app',
  type: 'No camera at hand? Type this key into the app instead:',
  onThisDevice: 'Open it in an app on this device',
  codeTitle: '2. Enter the code that the app shows',
  code: 'Six-digit code',
  codeMissing: 'Enter the six digits.',
  confirm: 'Turn it on',
  tooLate: 'The key was shown too long ago. Begin again with a new one.',
  again: 'Show a new key',
  codesTitle: 'Keep these recovery codes',
  codes:
    'Each of them signs you in once when your phone is not at hand. They are shown this one time; keep them where you keep your passwords, not on the phone.',
  copy: 'Copy all',
  copied: 'Recovery codes copied',
  download: 'Download as a text file',
  file: 'customer-portal-recovery-codes.txt',
  fileHead: params('Recovery codes of {email} for the Customer Portal, made on {day}. Each is good once.'),
  kept: 'I have kept them',
  done: 'Done',
  leave: 'The recovery codes are shown this one time, and you did not say that you kept them. Leave?',
});
