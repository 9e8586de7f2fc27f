import { expect, it } from 'vitest';
import { parseLostJobsSearch } from './search';
import { countOf, statusesOf } from './tabs';

it('reads what an address says, and leaves out what it may not', () => {
  expect(parseLostJobsSearch({ status: 'won', owner: 'dana', company: 'northside', cursor: '' })).toEqual({
    status: 'won',
    owner: 'dana',
    company: 'northside',
  });
  expect(parseLostJobsSearch({ status: 'open', owner: '' })).toEqual({});
  expect(parseLostJobsSearch({ status: 'lost' })).toEqual({});
});

it('shows what is left to do where nothing else is asked', () => {
  const counts = { new: 3, tried: 2, won: 1, dead: 4 };
  expect(statusesOf(undefined)).toEqual(['new', 'tried']);
  expect(statusesOf('dead')).toEqual(['dead']);
  expect(countOf('open', counts)).toBe(5);
  expect(countOf('dead', counts)).toBe(4);
});
