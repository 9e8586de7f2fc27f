import { expect, it } from 'vitest';
import { parseOrganizationsSearch } from './search';

it('reads what the address says, and nothing else', () => {
  expect(parseOrganizationsSearch({})).toEqual({});
  expect(parseOrganizationsSearch({ view: 'active', text: '' })).toEqual({});
  expect(parseOrganizationsSearch({ view: 'discarded', text: 'home', more: 'x' })).toEqual({
    view: 'discarded',
    text: 'home',
  });
});
