import { params } from '@nanostores/i18n';
import { i18n } from '../i18n';

export const zoneMessages = i18n('zones', {
  zone: 'Time zone',
  find: 'City or region',
  near: 'United States',
  far: 'Everywhere',
  nothing: 'No zone of that name. Try the next larger city.',
  now: params('The clock there says {time}.'),
});
