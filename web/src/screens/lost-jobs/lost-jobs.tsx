import { Button, Skeleton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { lostJobs } from '../../api/lost-jobs';
import { useSession } from '../../api/session';
import { useCompany, useHasSeveralCompanies } from '../../shared/company';
import { noteDataAsOf } from '../../shared/data-as-of';
import { ChoiceChip } from '../../shared/filters/choice-chip';
import { CheckIcon } from '../../shared/icons';
import { useLocale } from '../../shared/locale';
import { money } from '../../shared/money';
import { BackIcon, PhoneIcon } from '../../shared/more-icons';
import page from '../../shared/page.module.css';
import { LOST_JOBS, showStanding, usePursue, type Standing } from '../../shared/pursuit/kept';
import { pursuitMessages } from '../../shared/pursuit/messages';
import { useSayRefusal } from '../../shared/refusals/refusal';
import { Failure } from '../../shared/states/failure';
import { State } from '../../shared/states/state';
import table from '../../shared/table.module.css';
import { dayOf } from '../../shared/time';
import { useTitle } from '../../shared/title';
import { offerUndo } from '../../shared/undo';
import viewClasses from '../../shared/views.module.css';
import { useCallerName } from '../calls/call-parts';
import { FilterBar } from '../calls/filter-bar';
import { daysAsked } from '../calls/period';
import { toQuestion } from '../calls/asked';
import { EMPTY } from '../calls/search';
import { JobTable } from './job-table';
import classes from './lost-jobs.module.css';
import { lostJobsMessages } from './messages';
import type { LostJobsSearch } from './search';
import { countOf, statusesOf, tabs, type Tab } from './tabs';

const route = getRouteApi('/portal/lost-jobs');
const REFRESH_MS = 5 * 60_000;
/** A job is worked on for longer than a list is looked at. */
const USUAL = 'last30';

export function LostJobs() {
  const t = useStore(lostJobsMessages);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const several = useHasSeveralCompanies() && search.company === undefined;
  const zone = useLikelyZone(search);
  const today = dayOf(new Date(), zone);
  const { status, owner, ...asked } = search;
  const list = useQuery({
    queryKey: [LOST_JOBS, search, today],
    queryFn: async ({ signal }) => {
      const question = { ...toQuestion(asked), ...daysAsked(search, today, USUAL), zone };
      const answer = await lostJobs.list(
        { ...question, status: statusesOf(status), ...(owner === undefined ? {} : { owner }) },
        signal,
      );
      noteDataAsOf(answer.dataAsOf);
      return answer;
    },
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
    refetchOnWindowFocus: true,
  });
  const pursue = usePursuing();
  useTitle(t.title);
  const shown = list.data;
  const show = (next: LostJobsSearch) => {
    void navigate({ search: next, resetScroll: false });
  };

  return (
    <>
      <header className={page.head}>
        <h1 className={page.title}>{shown === undefined ? t.title : <Headline list={shown} />}</h1>
      </header>
      <Tabs search={search} counts={shown?.counts} />
      <div className={classes.bar}>
        <FilterBar
          search={search}
          show={(next) => {
            show({ ...next, ...(status === undefined ? {} : { status }), ...(owner === undefined ? {} : { owner }) });
          }}
          zone={zone}
          usual={USUAL}
        />
        <OwnerChip search={search} show={show} owners={shown?.owners ?? null} />
      </div>
      <section
        className={page.sheet}
        aria-label={t.list}
        aria-busy={list.isFetching}
        data-stale={list.isPlaceholderData ? true : undefined}
      >
        {list.isError ? (
          <Failure error={list.error} retry={() => void list.refetch()} />
        ) : shown === undefined ? (
          <Loading />
        ) : shown.jobs.length === 0 ? (
          <Empty search={search} list={shown} />
        ) : (
          <>
            <JobTable list={shown} search={search} several={several} today={today} pursue={pursue} />
            <Foot list={shown} />
          </>
        )}
      </section>
      <What search={search} valued={shown?.jobs.some(({ value }) => value !== null) ?? false} />
      <p className="unseen" role="status">
        {list.isFetching ? t.refreshing : ''}
      </p>
    </>
  );
}

/** The company that the list is about, where there is but one. */
function useOnlyCompany(search: LostJobsSearch) {
  const { companies } = useSession();
  return useCompany(search.company) ?? (companies.length === 1 ? companies[0] : undefined);
}

function useLikelyZone(search: LostJobsSearch): string {
  const { businessZone } = useSession();
  const company = useOnlyCompany(search);
  return search.zone ?? company?.zone ?? businessZone;
}

/** Says how it stands with a job, at once and with a way back. */
function usePursuing(): (job: Schemas['LostJob'], standing: Standing) => void {
  const t = useStore(lostJobsMessages);
  const words = useStore(pursuitMessages);
  const callerName = useCallerName();
  const sayRefusal = useSayRefusal();
  const { mutate } = usePursue((error) => {
    sayRefusal(error, { owner_unknown: t.ownerUnknown, no_lost_job: t.noLostJob });
  });
  const say = (call: string, standing: Standing) => {
    showStanding(call, standing);
    mutate({ call, standing });
  };
  return ({ call, status, owner, nextOn }, standing) => {
    say(call.id, standing);
    if (standing.status === status) return;
    offerUndo(t.changed({ caller: callerName(call), status: words[standing.status] }), t.undo, () => {
      say(call.id, { status, owner, nextOn });
    });
  };
}

/** How many are left, and how many came back. */
function Headline({ list: { counts, openValue, wonBack } }: { list: Schemas['LostJobs'] }) {
  const t = useStore(lostJobsMessages);
  const locale = useLocale();
  const about = (value: Schemas['Money'] | null) =>
    value === null ? null : <span className={classes.soft}>, {t.about({ value: money(value, locale) })}</span>;
  const open = countOf('open', counts);
  return (
    <>
      {open === 0 ? t.noneOpen : t.open(open)}
      {about(openValue)}.{' '}
      {wonBack === null || wonBack.thisWeek + wonBack.weekBefore === 0 ? null : (
        <>
          <span className={classes.won}>{t.wonBack(wonBack.thisWeek)}</span>
          {about(wonBack.value)}
          <span className={classes.soft}>, {t.weekBefore(wonBack.weekBefore)}.</span>
        </>
      )}
    </>
  );
}

/** What counts as a lost job, and at how much. */
function What({ search, valued }: { search: LostJobsSearch; valued: boolean }) {
  const t = useStore(lostJobsMessages);
  const company = useOnlyCompany(search);
  return (
    <p className={classes.what}>
      {t.what}
      {valued ? ` ${t.estimateWhat} ` : null}
      {valued && company !== undefined ? (
        <Link to="/companies/$id/overview" params={{ id: company.id }}>
          {t.amounts}
        </Link>
      ) : null}
    </p>
  );
}

interface TabsProps {
  search: LostJobsSearch;
  counts: Schemas['LostJobs']['counts'] | undefined;
}

function Tabs({ search: { status, ...kept }, counts }: TabsProps) {
  const t = useStore(lostJobsMessages);
  const words = useStore(pursuitMessages);
  const current: Tab = status ?? 'open';
  return (
    <nav className={viewClasses.views} aria-label={t.tabs}>
      {tabs.map((tab) => (
        <Link
          key={tab}
          to="/lost-jobs"
          search={tab === 'open' ? kept : { ...kept, status: tab }}
          resetScroll={false}
          aria-current={tab === current ? 'page' : undefined}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {tab === 'open' ? t.tabOpen : words[tab]}
          {counts === undefined ? null : <span>{countOf(tab, counts)}</span>}
        </Link>
      ))}
    </nav>
  );
}

interface OwnerChipProps {
  search: LostJobsSearch;
  show: (search: LostJobsSearch) => void;
  owners: Schemas['LostJobs']['owners'];
}

function OwnerChip({ search: { owner, ...kept }, show, owners }: OwnerChipProps) {
  const t = useStore(lostJobsMessages);
  const { person } = useSession();
  const others = (owners ?? []).filter(({ id }) => id !== person.id);
  const options = [
    { value: person.id, label: t.mine },
    ...others.map(({ id, name }) => ({ value: id, label: name ?? t.someone })),
    { value: EMPTY, label: t.nobodys },
  ];
  const known = owner === undefined || options.some(({ value }) => value === owner);
  return (
    <ChoiceChip
      label={t.owner}
      any={t.anybody}
      options={known ? options : [...options, { value: owner, label: t.someone }]}
      selected={owner === undefined ? [] : [owner]}
      onChange={(chosen) => {
        // one at a time: the last that was chosen
        const last = chosen.at(-1);
        show(last === undefined ? kept : { ...kept, owner: last });
      }}
    />
  );
}

function Foot({ list: { jobs, left, incomplete } }: { list: Schemas['LostJobs'] }) {
  const t = useStore(lostJobsMessages);
  return (
    <div className={table.foot}>
      <span className={classes.notes}>
        <span role="status">{t.shown(jobs.length)}</span>
        {left === 0 ? null : <span>{t.left(left)}</span>}
        {incomplete ? <span>{t.incomplete}</span> : null}
      </span>
    </div>
  );
}

function Empty({ search, list }: { search: LostJobsSearch; list: Schemas['LostJobs'] }) {
  const t = useStore(lostJobsMessages);
  if (list.dataAsOf === null) {
    return (
      <State icon={<PhoneIcon />} title={t.noCalls}>
        {null}
      </State>
    );
  }
  const { status, owner, ...rest } = search;
  const { company, from, to, zone, ...narrowing } = rest;
  const filtered = status !== undefined || owner !== undefined || Object.keys(narrowing).length > 0;
  if (!filtered) {
    return (
      <State icon={<CheckIcon />} title={t.emptyOpenTitle}>
        {list.incomplete ? t.incomplete : t.emptyOpen}
      </State>
    );
  }
  const kept = { company, from, to, zone };
  return (
    <State
      icon={<BackIcon />}
      title={t.emptyTitle}
      actions={
        <Button
          variant="default"
          renderRoot={(props) => (
            <Link
              to="/lost-jobs"
              search={Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined))}
              {...props}
            />
          )}
        >
          {t.toOpen}
        </Button>
      }
    >
      {list.incomplete ? t.incomplete : t.empty}
    </State>
  );
}

function Loading() {
  return (
    <div className={page.section} aria-hidden="true">
      {[1, 2, 3, 4, 5, 6].map((row) => (
        <Skeleton key={row} height={36} />
      ))}
    </div>
  );
}
