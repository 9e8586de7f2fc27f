import { useQuery } from '@tanstack/react-query';
import { useStore } from '@nanostores/react';
import type { Session } from '../../api/session';
import { language } from '../../shared/i18n';
import type { Content, Reader } from './readers';

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
