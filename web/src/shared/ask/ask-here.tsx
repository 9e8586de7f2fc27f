import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../../api/session';
import { AskCic } from './ask-cic';

/** The company that the address names, as its page or as the one that is chosen. */
function companyHere(): string | undefined {
  const { pathname, search } = window.location;
  return /^\/companies\/([a-z0-9-]+)\/./.exec(pathname)?.[1] ?? new URLSearchParams(search).get('company') ?? undefined;
}

/** Asks about the page that refused or failed; nobody is there to be asked where one's companies are not known. */
export default function AskHere({ requestId }: { requestId?: string | undefined }) {
  const { data: session } = useQuery({ ...sessionQuery, enabled: false });
  if (session?.scope !== 'companies' || session.companies.length === 0) return null;
  const here = companyHere();
  const company = session.companies.some(({ id }) => id === here) ? here : undefined;
  const path = window.location.pathname;
  return (
    <AskCic
      subject={{
        company,
        about: { kind: 'screen', id: path, ...(requestId === undefined ? {} : { requestId }) },
        record: path,
      }}
    />
  );
}
