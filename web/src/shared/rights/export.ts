import type { Session } from '../../api/session';

/** Whether somebody may take calls out of the portal: those of a company, or of any when none is named. */
export function mayExport({ person, companies, looking }: Session, company?: string): boolean {
  if (looking !== null || person.role === 'agent') return false;
  if (person.role !== 'customer') return true;
  return companies.some(
    (each) => (company === undefined || each.id === company) && (each.owner || each.permissions.includes('export')),
  );
}
