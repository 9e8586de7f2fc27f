import { one } from '../../shared/search';

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

export type Loose = { [Key in keyof AuditSearch]?: AuditSearch[Key] | undefined };

export function without(search: Loose): AuditSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}
