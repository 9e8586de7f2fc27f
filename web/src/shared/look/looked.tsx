import { lazy, Suspense, type ReactNode } from 'react';
import type { Session } from '../../api/session';

const Looking = lazy(() => import('./looking'));

/** The page, below a word that it is seen through a company's eyes, where it is. */
export function Looked({ session, children }: { session: Session; children: ReactNode }) {
  if (session.looking === null) return children;
  return (
    <Suspense>
      <Looking look={session.looking} name={session.companies[0]?.name ?? ''}>
        {children}
      </Looking>
    </Suspense>
  );
}
