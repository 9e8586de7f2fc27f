import { one } from '../../shared/search';

export interface NumbersSearch {
  text?: string;
}

export function parseNumbersSearch(search: Record<string, unknown>): NumbersSearch {
  const text = one(search.text);
  return text === undefined ? {} : { text };
}
