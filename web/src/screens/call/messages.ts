import { i18n } from '../../shared/i18n';
export const callMessages = i18n('call', { title: 'Call' });
