import type { AuditQuery } from '../../api/client';
import { addDays } from '../../shared/time';
import { without, type AuditSearch, type Loose } from './search';

export function changed(search: AuditSearch, change: Loose): AuditSearch {
  return without({ ...search, ...change });
}

/** The filters alone, of a search that may carry more. */
export function filtersOf({ from, to, actor, subject, action }: AuditSearch): AuditSearch {
  return without({ from, to, actor, subject, action });
}

export function toQuery(search: AuditSearch, cursor: string | null): AuditQuery {
  return cursor === null ? { ...search } : { ...search, cursor };
}

/** So many days that end today. */
export function lastDays(days: number, now: Date): { from: string; to: string } {
  const to = now.toISOString().slice(0, 10);
  return { from: addDays(to, 1 - days), to };
}
