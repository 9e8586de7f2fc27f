import { Button, Skeleton } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import page from './page.module.css';
import { Failure } from './states/failure';
import table from './table.module.css';

interface Props<Page, Line> {
  label: string;
  list: UseInfiniteQueryResult<InfiniteData<Page>>;
  /** What of a page its lines are. */
  lines: (page: Page) => readonly Line[];
  /** What stands there when there is none. */
  empty: ReactNode;
  /** How many lines are shown, in words. */
  count?: (shown: number) => string;
  more: string;
  /** A fault that the screen has words of its own for. */
  fault?: (error: Error) => ReactNode;
  children: (lines: readonly Line[]) => ReactNode;
}

/** A list that is read page by page, with what is there while it is not: a skeleton, a fault, nothing. */
export function LongList<Page, Line>({ label, list, lines, empty, count, more, fault, children }: Props<Page, Line>) {
  return (
    <section
      className={page.sheet}
      aria-label={label}
      aria-busy={list.isFetching}
      data-stale={list.isPlaceholderData ? true : undefined}
    >
      {list.isError ? (
        (fault?.(list.error) ?? <Failure error={list.error} retry={() => void list.refetch()} />)
      ) : list.data === undefined ? (
        <div className={page.section} aria-hidden="true">
          {[1, 2, 3, 4, 5, 6, 7, 8].map((row) => (
            <Skeleton key={row} height={32} />
          ))}
        </div>
      ) : (
        <Lines list={list} shown={list.data.pages.flatMap(lines)} empty={empty} count={count} more={more}>
          {children}
        </Lines>
      )}
    </section>
  );
}

interface LinesProps<Line> {
  list: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>;
  shown: readonly Line[];
  empty: ReactNode;
  count: ((shown: number) => string) | undefined;
  more: string;
  children: (lines: readonly Line[]) => ReactNode;
}

function Lines<Line>({ list, shown, empty, count, more, children }: LinesProps<Line>) {
  if (shown.length === 0) return empty;
  return (
    <>
      {children(shown)}
      {count === undefined && !list.hasNextPage ? null : (
        <div className={table.foot}>
          <span role="status">{count?.(shown.length)}</span>
          {list.hasNextPage ? (
            <Button
              variant="default"
              size="compact-md"
              loading={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
            >
              {more}
            </Button>
          ) : null}
        </div>
      )}
    </>
  );
}
