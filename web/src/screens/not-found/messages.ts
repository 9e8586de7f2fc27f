import { i18n } from '../../shared/i18n';

export const notFoundMessages = i18n('not-found', {
  title: 'There is nothing here',
  text: 'The address may be mistyped, or what it showed is not yours to see. If a colleague sent it to you, ask whether you have access to the same company.',
  toCalls: 'Go to calls',
});
