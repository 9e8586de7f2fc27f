import { params } from '@nanostores/i18n';
import { i18n, plural } from '../../../shared/i18n';

export const ownMessages = i18n('completeness-own', {
  span: params('from {from} to {to}'),
  onDay: params('on {day}'),
  all: params('All {calls} calls that Five9 reported {span} are here.'),
  some: params('{calls} of {reported} calls that Five9 reported {span} are here; CIC is looking into it.'),
  missing: plural({ one: '{n} recording is missing.', other: '{n} recordings are missing.' }),
  pending: plural({ one: '{n} recording is on its way.', other: '{n} recordings are on their way.' }),
  heard: 'No recording is missing.',
});
