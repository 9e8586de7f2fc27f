import type { Schemas } from '../../api/client';
import type { Session } from '../../api/session';

export type Permission = Schemas['Permission'];
export type Rights = Schemas['Rights'];

export const permissions: readonly Permission[] = [
  'listen',
  'download',
  'export',
  'edit_playbook',
  'manage_members',
  'manage_billing',
  'manage_clients',
];

/** What somebody new may, unless whoever invites says otherwise. */
export const usualRights: Rights = {
  owner: false,
  billingContact: false,
  permissions: ['listen', 'download', 'export'],
};

/** What the person holds of a company and may therefore give; staff hold everything. */
export interface Held {
  owner: boolean;
  permissions: readonly Permission[];
}

export function heldBy({ person, companies }: Session, company: string): Held {
  if (person.role !== 'customer') return { owner: true, permissions };
  const own = companies.find(({ id }) => id === company);
  if (own === undefined) return { owner: false, permissions: [] };
  return { owner: own.owner, permissions: own.owner ? permissions : own.permissions };
}

export function mayManageMembers(session: Session, company: string): boolean {
  return heldBy(session, company).permissions.includes('manage_members');
}

/** With or without one permission, in the order in which they are always told. */
export function withPermission(rights: Rights, permission: Permission, on: boolean): Rights {
  const kept = new Set(rights.permissions);
  if (on) kept.add(permission);
  else kept.delete(permission);
  return { ...rights, permissions: permissions.filter((each) => kept.has(each)) };
}

export function sameRights(one: Rights, other: Rights): boolean {
  return (
    one.owner === other.owner &&
    one.billingContact === other.billingContact &&
    permissions.every((each) => one.permissions.includes(each) === other.permissions.includes(each))
  );
}

export function rightsOf({ owner, billingContact, permissions: held }: Rights): Rights {
  return { owner, billingContact, permissions: [...held] };
}
