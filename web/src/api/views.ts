import { body, by, client, type Schemas } from './client';

export type SavedView = Schemas['SavedView'];
export type ViewedList = Schemas['ViewKept']['list'];

/** Lists under names. */
export const savedViews = {
  list: (list: ViewedList, company: string | undefined, signal?: AbortSignal) =>
    body(
      client.GET('/api/views', {
        params: { query: company === undefined ? { list } : { list, company } },
        signal: signal ?? null,
      }),
    ),
  keep: (csrf: string, id: string, view: Schemas['ViewKept']) =>
    body(client.PUT('/api/views/{view}', { params: { path: { view: id }, header: by(csrf) }, body: view })),
  remove: (csrf: string, list: ViewedList, { id, shared, company }: Pick<SavedView, 'id' | 'shared' | 'company'>) =>
    body(
      client.DELETE('/api/views/{view}', {
        params: {
          path: { view: id },
          query: company === null ? { list, shared } : { list, shared, company },
          header: by(csrf),
        },
      }),
    ),
};
