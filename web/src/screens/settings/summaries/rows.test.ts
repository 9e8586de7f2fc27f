import { expect, test } from 'vitest';
import type { Summary } from '../../../api/summaries';
import { rowsOf } from './rows';

const acme: Summary = {
  company: 'acme',
  organization: null,
  cadence: 'daily',
  name: 'Acme',
  seen: true,
  zone: 'America/Chicago',
  nextAt: '2026-11-29T13:00:00Z',
};

test('what is on stands once, whatever its cadences', () => {
  const rows = rowsOf(
    { summaries: [acme, { ...acme, cadence: 'weekly' }], organizations: [], most: 20 },
    { company: { id: 'acme', name: 'Acme' }, organization: undefined, several: true },
  );
  expect(rows.map(({ name, on }) => [name, on.map(({ cadence }) => cadence)])).toEqual([
    [null, []],
    ['Acme', ['daily', 'weekly']],
  ]);
});

test('few organizations are offered, of many the one that was chosen', () => {
  const organizations = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, name: id.toUpperCase() }));
  const choice = { company: null, organization: 'f', several: false };
  expect(rowsOf({ summaries: [], organizations: organizations.slice(0, 2), most: 20 }, choice)).toHaveLength(2);
  expect(rowsOf({ summaries: [], organizations, most: 20 }, choice).map(({ name }) => name)).toEqual(['F']);
});

test('what one does not see any more says so', () => {
  const gone = { ...acme, name: null, seen: false, zone: null };
  const choice = { company: null, organization: undefined, several: false };
  expect(rowsOf({ summaries: [gone], organizations: [], most: 20 }, choice)[0]?.seen).toBe(false);
});
