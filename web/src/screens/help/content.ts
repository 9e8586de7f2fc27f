import { useQuery } from '@tanstack/react-query';
import { useStore } from '@nanostores/react';
import type { Session } from '../../api/session';
import { language } from '../../shared/i18n';

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

/** The texts come when somebody reads them, in their language alone. */
export function useContent() {
  const spoken = useStore(language);
  return useQuery({
    queryKey: ['help', spoken],
    queryFn: async (): Promise<Content> =>
      spoken === 'es' ? (await import('./content.es')).default : (await import('./content.en')).default,
    staleTime: 'static',
  });
}

export function readerOf({ person, companies }: Session): Reader {
  if (person.role !== 'customer') return person.role;
  return companies.some(({ owner }) => owner) ? 'owner' : 'member';
}
