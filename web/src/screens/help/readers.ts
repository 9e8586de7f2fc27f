/** For whom something is written. */
export type Reader = 'owner' | 'member' | 'supervisor' | 'agent' | 'admin';

export interface Answer {
  id: string;
  for: readonly Reader[];
  question: string;
  answer: readonly string[];
}

export interface Term {
  term: string;
  means: string;
}

export interface Guide {
  title: string;
  lead: string;
  steps: readonly { title: string; text: string }[];
}

/** What is read under Help, in one language. */
export interface Content {
  answers: readonly Answer[];
  terms: readonly Term[];
  guides: Record<Reader, Guide>;
}

export const customers: readonly Reader[] = ['owner', 'member'];
export const staff: readonly Reader[] = ['supervisor', 'agent', 'admin'];
export const readers: readonly Reader[] = [...customers, ...staff];
