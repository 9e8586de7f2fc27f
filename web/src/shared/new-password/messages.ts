import { params } from '@nanostores/i18n';
import { i18n, plural } from '../i18n';

export const newPasswordMessages = i18n('new-password', {
  password: 'New password',
  show: 'Show password',
  rule: 'At least 12 characters. A few words that only you would put together are easy to keep and hard to guess.',
  left: plural({ one: '{n} character to go', other: '{n} characters to go' }),
  strength: params('Strength: {word}'),
  veryWeak: 'very easy to guess',
  weak: 'easy to guess',
  fair: 'fair',
  strong: 'hard to guess',
  veryStrong: 'very hard to guess',
  missing: 'Choose a password.',
  tooShort: 'This is shorter than 12 characters.',
  tooLong: 'This is longer than a password may be: 128 characters.',
  tooCommon: 'Many people use this one, so it is guessed first. Choose another.',
});
