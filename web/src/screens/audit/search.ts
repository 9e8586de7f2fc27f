import type { AuditQuery } from '../../api/client';
import { one } from '../../shared/search';
import { addDays } from '../../shared/time';

/** UTC days, both included. */
export interface AuditSearch {
  from?: string;
  to?: string;
  actor?: string;
  subject?: string;
  action?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function parseAuditSearch(search: Record<string, unknown>): AuditSearch {
  const day = (value: unknown) => {
    const text = one(value);
    return text !== undefined && DAY.test(text) ? text : undefined;
  };
  return without({
    from: day(search.from),
    to: day(search.to),
    actor: one(search.actor),
    subject: one(search.subject),
    action: one(search.action),
  });
}

type Loose = { [Key in keyof AuditSearch]?: AuditSearch[Key] | undefined };

function without(search: Loose): AuditSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}

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
