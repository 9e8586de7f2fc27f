import type { Schemas } from '../../api/client';

export type Entry = Schemas['AuditPage']['entries'][number];

/** What a spreadsheet would take for a formula begins with a quote and is text. */
export function cell(text: string): string {
  const harmless = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) || harmless !== harmless.trim() ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function facts(of: Record<string, string>): string {
  return Object.entries(of)
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');
}

const columns = ['at', 'actor', 'actor_name', 'action', 'subject', 'address', 'details', 'before', 'after'];

/** RFC 4180 with a byte order mark, which tells spreadsheets that it is UTF-8. */
export function toCsv(entries: readonly Entry[]): string {
  const rows = entries.map(({ at, actor, actorName, action, subject, address, details, before, after }) =>
    [at, actor, actorName ?? '', action, subject, address, facts(details), facts(before), facts(after)].map(cell),
  );
  return `\uFEFF${[columns, ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`;
}
