import type { Session } from '../../../api/session';

/** Of the companies that are theirs, which the server knows. */
export function mayLook({ person }: Session): boolean {
  return person.role === 'admin' || person.role === 'supervisor';
}

export function mayConsent({ companies }: Session, company: string): boolean {
  return companies.some(({ id, owner }) => id === company && owner);
}
