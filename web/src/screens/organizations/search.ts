import { one } from '../../shared/search';

/** What of the list is shown: those at work, or hidden ones. */
export const views = ['active', 'discarded'] as const;
export type View = (typeof views)[number];

export interface OrganizationsSearch {
  view?: 'discarded';
  text?: string;
}

export function parseOrganizationsSearch(search: Record<string, unknown>): OrganizationsSearch {
  const text = one(search.text);
  return {
    ...(one(search.view) === 'discarded' ? { view: 'discarded' as const } : {}),
    ...(text === undefined ? {} : { text }),
  };
}
