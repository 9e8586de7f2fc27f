import { params } from '@nanostores/i18n';
import { i18n, plural } from '../../../shared/i18n';

export const bulkMessages = i18n('companies-bulk', {
  bar: 'What to do with the chosen companies',
  choose: params('Choose {name}'),
  chooseAll: 'Choose all that are shown',
  column: 'Choice',
  chosen: plural({ one: '{n} chosen', other: '{n} chosen' }),
  clear: 'Clear the choice',
  addTrade: 'Add a trade',
  assign: 'Assign a supervisor',
  discard: 'Discard',

  tradeTitle: plural({ one: 'Add a trade to {n} company', other: 'Add a trade to {n} companies' }),
  trade: 'Trade',
  assignTitle: plural({ one: 'Assign a supervisor to {n} company', other: 'Assign a supervisor to {n} companies' }),
  supervisor: 'Supervisor',
  discardTitle: plural({ one: 'Discard {n} company?', other: 'Discard {n} companies?' }),
  discardText:
    'They are hidden and nobody is alerted any more. Their calls are kept and still come in; they can be brought back at any time.',
  preview: 'What becomes of each',
  gets: params('gets {what}'),
  has: params('has {what} already, stays as it is'),
  goes: 'is hidden',
  none: 'Choose above to see what becomes of each.',
  nobody: 'There is nothing to choose from yet.',
  apply: plural({ one: 'Change {n} company', other: 'Change {n} companies' }),
  nothing: 'Nothing to change',
  done: plural({ one: '{n} company is changed.', other: '{n} companies are changed.' }),
  failed: params('These could not be changed and are as they were: {names}.'),
  undo: 'Undo',
  undone: 'All of it is as it was before.',
  notUndone: params('These could not be set back: {names}. Look at each of them.'),
});
