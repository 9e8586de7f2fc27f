import type { Translated } from '../../shared/i18n';
import type { callMessages } from './messages';
export const call: Translated<typeof callMessages> = { title: 'Llamada' };
