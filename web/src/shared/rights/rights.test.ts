import { describe, expect, it } from 'vitest';
import type { Session } from '../../api/session';
import { heldBy, mayManageMembers, permissions, sameRights, usualRights, withPermission } from './rights';

const session = (role: Session['person']['role'], companies: Session['companies'] = []) =>
  ({ person: { role }, companies }) as Session;
const company = {
  id: 'a',
  name: 'A',
  place: null,
  zone: 'UTC',
  owner: false,
  billingContact: false,
  permissions: [...usualRights.permissions],
};

describe('rights', () => {
  it('are given by those who hold them', () => {
    expect(heldBy(session('customer', [company]), 'a')).toEqual({ owner: false, permissions: usualRights.permissions });
    expect(heldBy(session('customer', [{ ...company, owner: true }]), 'a').permissions).toEqual(permissions);
    expect(heldBy(session('customer', [company]), 'b').permissions).toEqual([]);
    expect(heldBy(session('admin'), 'b')).toEqual({ owner: true, permissions });
  });

  it('tell who may manage members', () => {
    expect(mayManageMembers(session('customer', [company]), 'a')).toBe(false);
    expect(mayManageMembers(session('customer', [{ ...company, permissions: ['manage_members'] }]), 'a')).toBe(true);
  });

  it('are the same in whatever order', () => {
    expect(sameRights(usualRights, { ...usualRights, permissions: ['export', 'listen', 'download'] })).toBe(true);
    expect(sameRights(usualRights, withPermission(usualRights, 'export', false))).toBe(false);
    expect(withPermission({ ...usualRights, permissions: ['export'] }, 'listen', true).permissions).toEqual([
      'listen',
      'export',
    ]);
  });
});
