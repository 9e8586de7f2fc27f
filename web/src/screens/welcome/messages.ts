import { params } from '@nanostores/i18n';
import { i18n } from '../../shared/i18n';

export const welcomeMessages = i18n('welcome', {
  hello: params('Welcome, {name}'),
  step: params('Step {n} of {all}'),
  zoneTitle: 'Which clock do you go by?',
  zoneLead:
    'All times in the portal are shown in your zone; where a company is elsewhere, its own time is a hover away.',
  secondTitle: 'Keep others out',
  secondLead: 'With a code from an app on your phone, a stolen password alone opens nothing. It takes two minutes.',
  secondDemanded: 'Your role or your company demands a second factor: nothing else opens before there is one.',
  secondDone: 'Your authenticator app is set up.',
  enrol: 'Set up an authenticator app',
  mailTitle: 'Where shall notifications go?',
  mailLead: params('They go to {email}, the address you sign in with. You can let them go elsewhere.'),
  mailOther: 'Use another address',
  next: 'Continue',
  skip: 'Not now',
  back: 'Back',
  finish: 'Go to the portal',
  signOut: 'Sign out',
});
