import { i18n } from '../../shared/i18n';

export const refusedMessages = i18n('refused', {
  title: 'Calls are not part of your access',
  text: 'As an agent you will read here how to answer each company’s phone. Those playbooks are not in the portal yet; until then there is nothing for you to do here.',
  ask: 'If you need to see calls for your work, ask your supervisor at CIC.',
});
