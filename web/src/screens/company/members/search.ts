import { one } from '../../../shared/search';

export const views = ['members', 'invitations', 'former', 'excluded'] as const;
export type View = (typeof views)[number];

/** Which people, and whose rights are open. */
export interface MembersSearch {
  view?: View;
  member?: string;
}

export function parseMembersSearch(search: Record<string, unknown>): MembersSearch {
  const view = views.find((each) => each === one(search.view));
  const member = one(search.member);
  return {
    ...(view === undefined || view === 'members' ? {} : { view }),
    ...(member === undefined ? {} : { member }),
  };
}
