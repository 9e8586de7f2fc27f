import { expect, it } from 'vitest';
import { parseTeamSearch, parseTeamsSearch } from './search';

it('reads what the address of the list says, and nothing else', () => {
  expect(parseTeamsSearch({})).toEqual({});
  expect(parseTeamsSearch({ view: 'active', text: '' })).toEqual({});
  expect(parseTeamsSearch({ view: 'discarded', text: 'night', more: 'x' })).toEqual({
    view: 'discarded',
    text: 'night',
  });
});

it.each([
  [{}, {}],
  [
    { on: '2026-05-03', text: 'pat' },
    { on: '2026-05-03', text: 'pat' },
  ],
  [{ on: 'yesterday', view: 'people' }, {}],
  [
    { on: '2026-05-03', view: 'excluded', text: 'pat' },
    { view: 'excluded', text: 'pat' },
  ],
])('reads %o of the address of a team as %o', (address, search) => {
  expect(parseTeamSearch(address)).toEqual(search);
});
