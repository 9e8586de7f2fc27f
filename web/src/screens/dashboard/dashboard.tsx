import { Skeleton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { dashboards } from '../../api/dashboards';
import { useSession } from '../../api/session';
import { useHasSeveralCompanies } from '../../shared/company';
import { noteDataAsOf } from '../../shared/data-as-of';
import { useLocale } from '../../shared/locale';
import { sharedMessages } from '../../shared/messages';
import { PhoneIcon } from '../../shared/more-icons';
import { phone } from '../../shared/phone';
import { Failure } from '../../shared/states/failure';
import { State } from '../../shared/states/state';
import { dayOf } from '../../shared/time';
import { useTitle } from '../../shared/title';
import { dashed } from '../../shared/words';
import { FilterBar } from '../calls/filter-bar';
import { toQuestion } from '../calls/asked';
import { EMPTY, outcomes, type CallsSearch } from '../calls/search';
import { Bars } from './bars';
import classes from './dashboard.module.css';
import { DaysChart } from './days-chart';
import type { Dashboard as Shown, Part } from './figures';
import { Headline } from './headline';
import { HoursChart } from './hours-chart';
import { dashboardMessages } from './messages';
import { Tiles } from './tiles';
import { WaitsChart } from './waits-chart';

// not everybody's
const Companies = lazy(() => import('./companies/companies'));
const Places = lazy(() => import('./places/places'));
const Trades = lazy(() => import('./trades'));
// a word at the foot, and not everybody's
const OwnLine = lazy(() => import('../completeness/own/line'));

const route = getRouteApi('/portal/');
const REFRESH_MS = 5 * 60_000;

/** How many calls, how many became jobs, how many were lost, when and why. */
export function Dashboard() {
  const t = useStore(dashboardMessages);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const dashboard = useQuery({
    queryKey: ['dashboard', toQuestion(search)],
    queryFn: async ({ signal }) => {
      const answer = await dashboards.show(toQuestion(search), signal);
      noteDataAsOf(answer.dataAsOf);
      return answer;
    },
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  });
  useTitle(t.title);
  const shown = dashboard.data;
  return (
    <>
      <h1 className={classes.headline}>{shown === undefined ? t.title : <Headline shown={shown} />}</h1>
      <FilterBar
        search={search}
        show={(next) => {
          void navigate({ search: next, resetScroll: false });
        }}
        zone={shown?.period.zone}
      />
      <div
        className={classes.body}
        aria-busy={dashboard.isFetching}
        data-stale={dashboard.isPlaceholderData || undefined}
      >
        {dashboard.isError ? (
          <Failure error={dashboard.error} retry={() => void dashboard.refetch()} />
        ) : shown === undefined ? (
          <Loading />
        ) : shown.dataAsOf === null ? (
          <State icon={<PhoneIcon />} title={t.title}>
            {t.waiting}
          </State>
        ) : (
          <Loaded shown={shown} search={search} />
        )}
      </div>
    </>
  );
}

function Loaded({ shown, search }: { shown: Shown; search: CallsSearch }) {
  const t = useStore(dashboardMessages);
  const words = useStore(sharedMessages);
  const locale = useLocale();
  const today = dayOf(new Date(), shown.period.zone);
  const disposition = ({ value }: Part) => (value === EMPTY ? t.dispositionNone : dashed(value));
  // several companies may call a number of theirs the same
  const several = useHasSeveralCompanies() && search.company === undefined;
  const number = ({ value, name }: Part) => {
    if (value === EMPTY) return t.noNumber;
    if (name === null) return phone(value);
    return several ? `${phone(value)} ${name}` : name;
  };
  const agent = ({ value }: Part) => (value === EMPTY ? t.nobody : value);
  const outcome = ({ value }: Part) => {
    const known = outcomes.find((each) => each === value);
    return known === undefined ? value : words[known];
  };
  const reason = [...shown.dispositions].sort((one, other) => other.now.lost - one.now.lost)[0];
  const source = shown.numbers[0];
  const busy = shown.agents?.find(({ value }) => value !== EMPTY);
  const share = (count: number) => Math.round((count / Math.max(1, shown.figures.calls)) * 100);
  const known = shown.openingHours.filter(({ value }) => value !== EMPTY);
  const outside = known.find(({ value }) => value === 'out')?.now.calls ?? 0;
  const same = { shown, search, locale };
  const { companies, scope } = useSession();
  const only = search.company ?? (scope === 'companies' && companies.length === 1 ? companies[0]?.id : undefined);
  return (
    <>
      <Tiles {...same} />
      <div className={classes.charts}>
        {shown.companies.length === 0 ? null : (
          <Suspense fallback={<Skeleton height={240} radius={10} className={classes.wide ?? ''} />}>
            <Companies {...same} />
          </Suspense>
        )}
        <DaysChart {...same} today={today} />
        <HoursChart shown={shown} locale={locale} />
        <Bars
          {...same}
          title={
            reason === undefined || reason.now.lost === 0 ? t.reasonPlain : t.reasonTitle({ name: disposition(reason) })
          }
          name={t.dispositions}
          facet="disposition"
          parts={shown.dispositions}
          called={disposition}
          tone={({ now }) =>
            now.booked > 0 ? 'booked' : now.lost > 0 ? 'lost' : now.abandoned > 0 ? 'abandoned' : 'neutral'
          }
        />
        <Bars
          {...same}
          title={
            source === undefined || shown.numbers.length < 2
              ? t.numbersPlain
              : t.numbersTitle({ name: number(source), share: share(source.now.calls) })
          }
          name={t.numbers}
          facet="number"
          parts={shown.numbers}
          called={number}
          tone={() => 'others'}
        />
        <WaitsChart shown={shown} locale={locale} />
        <Bars
          {...same}
          title={t.outcomesTitle({ share: share(shown.figures.booked) })}
          name={t.outcomes}
          facet="outcome"
          parts={shown.outcomes}
          called={outcome}
          tone={({ value }) =>
            value === 'booked' || value === 'lost' || value === 'abandoned'
              ? value
              : value === 'served'
                ? 'others'
                : 'neutral'
          }
        />
        {shown.areas.length === 0 ? null : (
          <Suspense fallback={<Skeleton height={240} radius={10} />}>
            <Places {...same} />
          </Suspense>
        )}
        {known.length === 0 ? null : (
          <Bars
            {...same}
            title={t.openingHoursTitle({ share: share(outside) })}
            name={t.openingHours}
            facet="hours"
            parts={shown.openingHours}
            called={({ value }) => (value === 'in' ? t.inHours : value === 'out' ? t.outOfHours : t.hoursUnknown)}
            tone={({ value }) => (value === 'in' ? 'others' : 'neutral')}
          />
        )}
        {shown.agents === null || shown.trades.length < 2 ? null : (
          <Suspense fallback={<Skeleton height={240} radius={10} />}>
            <Trades {...same} />
          </Suspense>
        )}
        {shown.agents === null ? null : (
          <Bars
            {...same}
            title={busy === undefined ? t.agentsPlain : t.agentsTitle({ name: agent(busy) })}
            name={t.agents}
            facet="agent"
            parts={shown.agents}
            called={agent}
            tone={() => 'others'}
          />
        )}
      </div>
      <p className={classes.mail}>
        <Link to="/settings/notifications" search={search.company === undefined ? {} : { company: search.company }}>
          {t.byMail}
        </Link>
      </p>
      {only === undefined ? null : (
        <Suspense fallback={null}>
          <OwnLine company={only} period={shown.period} />
        </Suspense>
      )}
    </>
  );
}

function Loading() {
  return (
    <div aria-hidden="true">
      <Skeleton height={116} radius={10} mb={16} />
      <div className={classes.charts}>
        <Skeleton height={280} radius={10} className={classes.wide ?? ''} />
        <Skeleton height={240} radius={10} />
        <Skeleton height={240} radius={10} />
      </div>
    </div>
  );
}
