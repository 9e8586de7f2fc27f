import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { people } from '../../api/people';
import { directory } from '../../api/directory';
import type { Session } from '../../api/session';
import type { Destination } from './screens';

const MOST = 6;

interface Found {
  companies: Destination[];
  people: Destination[];
  numbers: Destination[];
  searching: boolean;
  failed: boolean;
}

/** What the portal finds for somebody: it asks the same lists as the screens do, so that nobody finds what they may not see. */
export function useFind(text: string, session: Session): Found {
  const sought = text !== '';
  const [companies, persons, numbers] = useQueries({
    queries: [
      {
        queryKey: ['companies', text],
        queryFn: ({ signal }: { signal: AbortSignal }) => directory.companies({ text }, signal),
        enabled: sought && session.scope !== 'none',
        placeholderData: keepPreviousData,
      },
      {
        queryKey: ['users', 'palette', text],
        queryFn: ({ signal }: { signal: AbortSignal }) => people.users({ text }, signal),
        enabled: sought && session.may.includes('keep_users'),
        placeholderData: keepPreviousData,
      },
      {
        queryKey: ['numbers', 'palette', text],
        queryFn: ({ signal }: { signal: AbortSignal }) => directory.numbers({ text }, signal),
        enabled: sought && session.may.includes('keep_numbers'),
        placeholderData: keepPreviousData,
      },
    ],
  });
  return {
    companies: sought
      ? (companies.data?.companies ?? []).slice(0, MOST).map(({ id, name, place }) => ({
          key: id,
          label: name,
          detail: place ?? '',
          href: `/companies/${id}/overview`,
        }))
      : [],
    people: sought
      ? (persons.data?.users ?? []).slice(0, MOST).map(({ id, name, email }) => ({
          key: id,
          label: name,
          detail: email,
          href: `/users/${id}`,
        }))
      : [],
    numbers: sought
      ? (numbers.data?.numbers ?? []).slice(0, MOST).map(({ number, written, label, companyId, companyName }) => ({
          key: number,
          label: written,
          detail: [label, companyName].filter(Boolean).join(' · '),
          href: `/companies/${companyId}/numbers`,
        }))
      : [],
    searching: [companies, persons, numbers].some(({ isFetching }) => isFetching),
    failed: [companies, persons, numbers].some(({ isError }) => isError),
  };
}
