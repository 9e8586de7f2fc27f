import { params } from '@nanostores/i18n';
import { i18n } from '../i18n';

export const lookMessages = i18n('look', {
  looking: params('You see the portal as {name} sees it. Nothing can be changed.'),
  left: params('{minutes} min left'),
  back: 'Back to my view',
  overTitle: 'This look is over',
  over: 'The hour has passed, or the company took its consent back. Your own view is where you left it.',
});
