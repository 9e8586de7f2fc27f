import type { Schemas } from '../../api/client';
import { one } from '../../shared/search';

/** What of the help is shown: a search, the answer that is open, whose guide, and the questions of one state. */
export interface HelpSearch {
  text?: string;
  open?: string;
  guide?: string;
  state?: Schemas['QuestionState'];
}

export const states: readonly Schemas['QuestionState'][] = ['open', 'answered', 'closed'];

export function parseHelpSearch(search: Record<string, unknown>): HelpSearch {
  const text = one(search.text);
  const open = one(search.open);
  const guide = one(search.guide);
  const state = states.find((each) => each === search.state);
  return {
    ...(text === undefined ? {} : { text }),
    ...(open === undefined ? {} : { open }),
    ...(guide === undefined ? {} : { guide }),
    ...(state === undefined ? {} : { state }),
  };
}
