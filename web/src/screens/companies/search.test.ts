import { expect, it } from 'vitest';
import { parseCompaniesSearch } from './search';

it('reads what the address says, and nothing else', () => {
  expect(parseCompaniesSearch({})).toEqual({});
  expect(parseCompaniesSearch({ view: 'active', text: '', columns: 'nothing', more: 'x' })).toEqual({});
  expect(
    parseCompaniesSearch({
      view: 'needs-review',
      text: 'home',
      trade: 'hvac',
      organization: 'home-group',
      supervisor: 'sue',
      columns: ['zone', 'trades', 'zone', 'other'],
    }),
  ).toEqual({
    view: 'needs-review',
    text: 'home',
    trade: 'hvac',
    organization: 'home-group',
    supervisor: 'sue',
    columns: ['trades', 'zone'],
  });
});
