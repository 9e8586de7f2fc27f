import { one } from './search';

export interface TextSearch {
  text?: string;
}

/** What is looked for, of a list that is looked through by a text alone. */
export function parseTextSearch(search: Record<string, unknown>): TextSearch {
  const text = one(search.text);
  return text === undefined ? {} : { text };
}
