import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useStore } from '@nanostores/react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useDeferredValue, useEffect } from 'react';
import { callLog } from '../../api/call-log';
import { Problem } from '../../api/problem';
import { useHasSeveralCompanies } from '../../shared/company';
import { noteDataAsOf } from '../../shared/data-as-of';
import { AlertIcon } from '../../shared/icons';
import { Failure } from '../../shared/states/failure';
import { State } from '../../shared/states/state';
import { useTitle } from '../../shared/title';
import { CallCards } from './call-cards';
import { callerOf } from './caller';
import { CallTable } from './call-table';
import classes from './calls.module.css';
import { ColumnChip } from './column-chip';
import { Empty } from './empty';
import { ExportCalls } from './export';
import { FilterBar } from './filter-bar';
import { rememberList } from './last-list';
import { callsMessages } from './messages';
import { Pages } from './pages';
import { toQuery } from './asked';
import type { CallsSearch } from './search';
import { Sentence } from './sentence';
import { CallsSkeleton } from './skeleton';
import { useColumns, widthFor } from './use-columns';
import { CallViews } from './views';

const route = getRouteApi('/portal/calls');
const REFRESH_MS = 5 * 60_000;

export function Calls() {
  const t = useStore(callsMessages);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const several = useHasSeveralCompanies() && search.company === undefined;
  const columns = useColumns(search);
  const narrow = useMediaQuery(
    columns.chosen ? '(width < 720px)' : several ? '(width < 1160px)' : '(width < 960px)',
    false,
    { getInitialValueInEffect: false },
  );
  const tight = useMediaQuery(`(width < ${String(widthFor(columns.shown))}px)`, false, {
    getInitialValueInEffect: false,
  });
  const page = useQuery({
    queryKey: ['calls', toQuery(search)],
    queryFn: async ({ signal }) => {
      const answer = await callLog.calls(toQuery(search), signal);
      noteDataAsOf(answer.dataAsOf);
      return answer;
    },
    placeholderData: keepPreviousData,
    refetchInterval: search.cursor === undefined ? REFRESH_MS : false,
    refetchOnWindowFocus: search.cursor === undefined,
  });
  // fifty rows are drawn in slices, between which the page answers
  const shown = useDeferredValue(page.data);
  const stale = page.isPlaceholderData || (shown !== undefined && shown !== page.data);
  const title = callerOf(search.text, page.data?.calls ?? []) ?? t.title;
  useTitle(title);
  useEffect(() => {
    rememberList(search);
  }, [search]);

  const show = (next: CallsSearch) => {
    void navigate({ search: next, resetScroll: false });
  };

  return (
    <>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{title}</h1>
          <Sentence page={page.data} />
        </div>
        <ExportCalls search={search} page={page.data} />
      </header>
      <CallViews search={search} />
      <FilterBar search={search} show={show} zone={page.data?.period.zone}>
        <ColumnChip search={search} show={show} />
      </FilterBar>
      <section
        className={classes.sheet}
        aria-label={t.title}
        aria-busy={page.isFetching}
        data-stale={stale ? true : undefined}
      >
        {page.isError ? (
          <Trouble error={page.error} retry={() => void page.refetch()} search={search} show={show} />
        ) : shown === undefined ? (
          <CallsSkeleton cards={narrow} />
        ) : shown.calls.length === 0 ? (
          <Empty search={search} show={show} page={shown} />
        ) : (
          <>
            {narrow ? (
              <CallCards page={shown} search={search} {...columns} />
            ) : (
              <CallTable page={shown} search={search} {...columns} tight={columns.chosen && tight} />
            )}
            <Pages page={shown} search={search} stale={stale} />
          </>
        )}
      </section>
      <p className="unseen" role="status">
        {page.isFetching ? t.refreshing : ''}
      </p>
    </>
  );
}

interface TroubleProps {
  error: Error;
  retry: () => void;
  search: CallsSearch;
  show: (search: CallsSearch) => void;
}

/** What the address asked for may be wrong in itself: then trying again helps nobody. */
function Trouble({ error, retry, search, show }: TroubleProps) {
  const t = useStore(callsMessages);
  const status = error instanceof Problem ? error.status : 0;
  if (status === 404 && search.company !== undefined) {
    const { company: _company, cursor: _cursor, ...kept } = search;
    return (
      <State
        icon={<AlertIcon />}
        title={t.noCompanyTitle}
        actions={
          <Button
            onClick={() => {
              show(kept);
            }}
          >
            {t.noCompanyReset}
          </Button>
        }
      >
        {t.noCompanyText}
      </State>
    );
  }
  if (status === 400) {
    return (
      <State
        icon={<AlertIcon />}
        title={t.strangeTitle}
        actions={
          <Button
            onClick={() => {
              show(search.company === undefined ? {} : { company: search.company });
            }}
          >
            {t.strangeReset}
          </Button>
        }
      >
        {t.strangeText}
      </State>
    );
  }
  return <Failure error={error} retry={retry} />;
}
