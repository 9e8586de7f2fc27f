import { one } from '../../shared/search';

/** What of the list is shown: those at work, or hidden ones. */
export const listViews = ['active', 'discarded'] as const;
export type ListView = (typeof listViews)[number];

export interface TeamsSearch {
  view?: 'discarded';
  text?: string;
}

export function parseTeamsSearch(search: Record<string, unknown>): TeamsSearch {
  const text = one(search.text);
  return {
    ...(one(search.view) === 'discarded' ? { view: 'discarded' as const } : {}),
    ...(text === undefined ? {} : { text }),
  };
}

/** Who is in it, or who could be. */
export const views = ['people', 'excluded'] as const;
export type View = (typeof views)[number];

/** Which people of a team; `on` is a day of the business zone, left out for now. */
export interface TeamSearch {
  view?: 'excluded';
  on?: string;
  text?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function parseTeamSearch(search: Record<string, unknown>): TeamSearch {
  const text = one(search.text);
  const found = text === undefined ? {} : { text };
  if (one(search.view) === 'excluded') return { view: 'excluded', ...found };
  const on = one(search.on);
  return { ...(on !== undefined && DAY.test(on) ? { on } : {}), ...found };
}
