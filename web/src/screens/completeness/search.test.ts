import { expect, it } from 'vitest';
import { changed, parseCompletenessSearch } from './search';

it('takes from an address what it may say and nothing else', () => {
  expect(
    parseCompletenessSearch({
      from: '2026-11-01',
      to: 'soon',
      campaign: 'Acme',
      only: 'recordings',
      company: 'northside',
      cursor: 'x',
    } as object),
  ).toEqual({ from: '2026-11-01', campaign: 'Acme', only: 'recordings', company: 'northside' });
  expect(parseCompletenessSearch({ only: 'all' })).toEqual({});
});

it('drops a condition that is taken back', () => {
  expect(changed({ only: 'differences', campaign: 'Acme' }, { only: undefined })).toEqual({ campaign: 'Acme' });
});
