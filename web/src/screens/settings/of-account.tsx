import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { accountQuery, type Account } from '../../api/account';
import page from '../../shared/page.module.css';
import { Failure } from '../../shared/states/failure';

/** Draws what needs the account once it is here. */
export function OfAccount({ children }: { children: (account: Account) => ReactNode }) {
  const account = useQuery(accountQuery);
  if (account.data !== undefined) return children(account.data);
  if (account.isError) return <Failure error={account.error} retry={() => void account.refetch()} />;
  return (
    <>
      {[280, 190].map((height) => (
        <div key={height} className={page.sheet} aria-hidden="true">
          <div className={page.section}>
            <Skeleton height={16} width={140} />
            <Skeleton height={height - 110} width="58%" />
            <Skeleton height={36} width={150} />
          </div>
        </div>
      ))}
    </>
  );
}
