import { body, by, client, type Schemas } from './client';

export interface QuestionsQuery {
  state?: Schemas['QuestionState'];
  company?: string;
  cursor?: string;
}

/** What is asked of CIC: apart, for who signs in needs none of it yet. */
export const questions = {
  list: (query: QuestionsQuery, signal?: AbortSignal) =>
    body(client.GET('/api/questions', { params: { query }, signal: signal ?? null })),
  thread: (id: string, signal?: AbortSignal) =>
    body(client.GET('/api/questions/{id}', { params: { path: { id } }, signal: signal ?? null })),
  ask: (csrf: string, question: Schemas['AskQuestion']) =>
    body(client.POST('/api/questions', { params: { header: by(csrf) }, body: question })),
  write: (csrf: string, id: string, message: Schemas['WriteMessage']) =>
    body(client.POST('/api/questions/{id}/messages', { params: { path: { id }, header: by(csrf) }, body: message })),
  close: (csrf: string, id: string, state: Schemas['CloseQuestion']) =>
    body(client.PUT('/api/questions/{id}/state', { params: { path: { id }, header: by(csrf) }, body: state })),
};
