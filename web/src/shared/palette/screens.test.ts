import { expect, it } from 'vitest';
import type { Session } from '../../api/session';
import { digitsOf, matching, screensOf } from './screens';

const session = (role: string, may: string[]): Session =>
  ({ scope: 'companies', person: { role }, may, companies: [{ id: 'northside' }] }) as unknown as Session;
const labels = (of: Session) => screensOf(of, {}, {}).map(({ label }) => label);

it('offers the screens that somebody may open', () => {
  expect(labels(session('customer', []))).toEqual([
    'dashboard',
    'calls',
    'lostJobs',
    'disputes',
    'company',
    'help',
    'questions',
    'glossary',
    'profile',
    'notifications',
    'security',
    'sessions',
  ]);
  expect(labels(session('admin', ['keep_companies', 'keep_users']))).toEqual(
    expect.arrayContaining(['companies', 'newCompany', 'review', 'users', 'invitations']),
  );
});

it('finds by all words, whatever accents and case', () => {
  const found = (text: string) =>
    matching(screensOf(session('customer', []), { company: 'Compañía Núm. 1' }, {}), text).map(({ label }) => label);
  expect(found('compania nUM')).toEqual(['Compañía Núm. 1']);
  expect(found('compania 2')).toEqual([]);
});

it.each([
  ['(612) 555-0100', '6125550100'],
  ['+1 612', '1612'],
  ['61', null],
  ['612 Main', null],
  ['', null],
])('reads %o as the number %o', (text, digits) => {
  expect(digitsOf(text)).toBe(digits);
});
