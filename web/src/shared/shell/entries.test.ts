import { expect, it } from 'vitest';
import type { Session } from '../../api/session';
import { entriesOf, splitForPhone } from './entries';

const session = (role: 'admin' | 'supervisor' | 'customer', may: string[], permissions: string[] = []): Session =>
  ({
    scope: role === 'admin' ? 'all' : 'companies',
    person: { role },
    may,
    companies: ['northside', 'summit'].map((id) => ({ id, owner: false, permissions })),
  }) as unknown as Session;
const labels = (of: Session, selected?: string) => entriesOf(of, selected).map(({ label }) => label);

it('shows nobody what leads nowhere for them', () => {
  expect(labels(session('customer', []))).toEqual(['dashboard', 'calls', 'lostJobs', 'disputes', 'company', 'help']);
  expect(labels(session('supervisor', []))).not.toContain('users');
  expect(labels(session('admin', ['keep_users', 'read_audit']))).toContain('restrictions');
});

it('leads to the company that is looked at, else to the first', () => {
  const keeper = session('customer', []);
  expect(entriesOf(keeper, 'summit').find(({ label }) => label === 'company')?.id).toBe('summit');
  expect(entriesOf(keeper, undefined).find(({ label }) => label === 'company')?.id).toBe('northside');
});

it('leads everybody to help', () => {
  expect(labels({ ...session('customer', []), scope: 'none' })).toEqual(['help']);
});

it('puts behind More what a phone has no room for', () => {
  const all = entriesOf(session('admin', ['keep_users', 'read_audit']), undefined);
  const [shown, behind] = splitForPhone(all);
  expect(shown).toHaveLength(3);
  expect([...shown, ...behind]).toEqual(all);
  expect(splitForPhone(all.slice(0, 4))).toEqual([all.slice(0, 4), []]);
});
