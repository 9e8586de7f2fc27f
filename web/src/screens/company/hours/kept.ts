import type { Session } from '../../../api/session';

export const hoursKey = (id: string) => ['hours', id] as const;

/** Staff keep the hours of the companies they see, of customers the owners. */
export function mayKeepHours({ person, companies }: Session, id: string): boolean {
  if (person.role === 'admin' || person.role === 'supervisor') return true;
  return companies.some((company) => company.id === id && company.owner);
}
