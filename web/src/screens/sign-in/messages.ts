import { i18n, plural } from '../../shared/i18n';

export const signInMessages = i18n('sign-in', {
  title: 'Sign in',
  email: 'E-mail',
  password: 'Password',
  showPassword: 'Show password',
  submit: 'Sign in',
  wait: plural({ one: 'Try again in {n} second', other: 'Try again in {n} seconds' }),
  emailMissing: 'Enter your e-mail address.',
  passwordMissing: 'Enter your password.',
  wrong: 'E-mail address or password is wrong.',
  later: 'Too many tries. Signing in is paused for a moment.',
  proof: 'The check that you are not a robot did not finish. Try again.',
  unreachable: 'The portal cannot be reached. Check the connection and try again.',
  failed: 'That did not work, and the fault is ours. Try again in a moment.',
  forgotten: 'Forgotten your password?',
  invitation: 'Access is by invitation. No invitation? Ask your contact at Contractor In Charge.',
  claim1: 'Every call answered,',
  claim2: 'heard and counted.',
  promise: 'See what came of each call this morning, and listen to it.',
  language: 'Language',
});
