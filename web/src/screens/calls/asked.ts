import type { CallsQuery } from '../../api/client';
import { facets, measures, withoutNothing, type CallsSearch, type Filter, type Loose } from './search';

/** The same list with other filters, from its first page. */
export function changed(search: CallsSearch, change: Loose<CallsSearch>): CallsSearch {
  return withoutNothing({ ...search, cursor: undefined, ...change });
}

export function without(search: CallsSearch, filter: Filter): CallsSearch {
  return filter === 'period'
    ? changed(search, { from: undefined, to: undefined, zone: undefined })
    : changed(search, { [filter]: undefined });
}

/** The filters that narrow the list, the ones to drop first in front. */
export function narrowing(search: CallsSearch): Filter[] {
  const order: Exclude<Filter, 'period'>[] = ['text', ...measures, ...facets.toReversed(), 'company'];
  return order.filter((filter) => search[filter] !== undefined);
}

/** What is asked of the API, which knows no columns. */
export function toQuery({ columns: _columns, ...query }: CallsSearch): CallsQuery {
  return query;
}

/** The question without its page. */
export function toQuestion(search: CallsSearch): Omit<CallsQuery, 'cursor'> {
  const { cursor: _cursor, ...question } = toQuery(search);
  return question;
}
