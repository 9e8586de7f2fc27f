import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Problem } from '../../api/problem';
import { Failure } from '../../shared/states/failure';
import { Entrance } from './entrance';
import classes from './entrance.module.css';

function isOver(error: unknown): boolean {
  return error instanceof Problem && error.code === 'link_over';
}

/** Does what the link of a mail is for; true when the link turned out to be over. */
export async function turnsOutOver(follow: () => Promise<unknown>): Promise<boolean> {
  try {
    await follow();
    return false;
  } catch (error) {
    if (!isOver(error)) throw error;
    return true;
  }
}

interface Props<T> {
  title: string;
  /** Names the link's kind and the link. */
  queryKey: readonly [string, string];
  read: (signal: AbortSignal) => Promise<T>;
  /** How many fields the form will have. */
  fields: number;
  over: ReactNode;
  children: (says: T, onOver: () => void) => ReactNode;
}

/** What the link of a mail says, once it is read; something else when it is over, now or while it is used. */
export function OfLink<T>({ title, queryKey, read, fields, over, children }: Props<T>) {
  const link = useQuery({
    queryKey,
    queryFn: ({ signal }) => read(signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const [usedUp, setUsedUp] = useState(false);
  if (usedUp || isOver(link.error)) return over;
  if (link.isError) {
    return (
      <main className={classes.side}>
        <Failure error={link.error} level={1} retry={() => void link.refetch()} />
      </main>
    );
  }
  if (link.data === undefined) {
    return (
      <Entrance title={title}>
        <div aria-hidden="true">
          <Skeleton height={40} mb={24} />
          {Array.from({ length: fields }, (_, field) => (
            <Skeleton key={field} height={44} mb={16} />
          ))}
        </div>
      </Entrance>
    );
  }
  return children(link.data, () => {
    setUsedUp(true);
  });
}
