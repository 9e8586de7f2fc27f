import { i18n } from '../../shared/i18n';

export const secondFactorMessages = i18n('second-factor', {
  title: 'One more step',
  lead: 'Enter the six-digit code that your authenticator app shows for the Customer Portal.',
  code: 'Code',
  submit: 'Continue',
  missing: 'Enter the six digits.',
  wrong: 'This code is not right, or was used already. Wait for the next one and try again.',
  again: 'Start over',
  lost: 'No access to your authenticator app? Ask your contact at CIC.',
});
