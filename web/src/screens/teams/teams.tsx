import { Button, Skeleton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { useSession } from '../../api/session';
import { Badge } from '../../shared/badge';
import bar from '../../shared/filters/bar.module.css';
import { TextFilter } from '../../shared/filters/text-filter';
import { TeamIcon } from '../../shared/more-icons';
import { Moment } from '../../shared/moment';
import page from '../../shared/page.module.css';
import { Failure } from '../../shared/states/failure';
import { State } from '../../shared/states/state';
import table from '../../shared/table.module.css';
import { useTitle } from '../../shared/title';
import viewClasses from '../../shared/views.module.css';
import { Refused } from '../refused/refused';
import { Create } from './create';
import { useTeams } from './kept';
import { teamsMessages } from './messages';
import { listViews, type ListView } from './search';
import classes from './teams.module.css';

const route = getRouteApi('/portal/teams');

export function Teams() {
  const { may } = useSession();
  return may.includes('edit_teams') ? <Screen /> : <Refused />;
}

function Screen() {
  const t = useStore(teamsMessages);
  const { text = '', view = 'active' } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, isError, error, isFetching, refetch } = useTeams();
  useTitle(t.title);
  const find = (typed: string) => {
    void navigate({
      search: ({ text: _old, ...kept }) => (typed === '' ? kept : { ...kept, text: typed }),
      resetScroll: false,
    });
  };
  const sought = text.toLowerCase();
  const shown =
    data?.teams.filter(
      ({ name, discardedAt }) => (discardedAt === null) === (view === 'active') && name.toLowerCase().includes(sought),
    ) ?? [];
  return (
    <>
      <header className={page.head}>
        <div>
          <h1 className={page.title}>{t.title}</h1>
          <p className={page.lead}>{t.lead}</p>
        </div>
      </header>
      <Create />
      <div className={bar.bar} role="group" aria-label={t.find}>
        <Views view={view} />
        <TextFilter label={t.find} text={text} onChange={find} />
      </div>
      <section className={page.sheet} aria-label={t.list} aria-busy={isFetching}>
        {isError ? (
          <Failure error={error} retry={() => void refetch()} />
        ) : data === undefined ? (
          <div className={page.section} aria-hidden="true">
            {[1, 2, 3, 4].map((row) => (
              <Skeleton key={row} height={32} />
            ))}
          </div>
        ) : shown.length === 0 ? (
          <Empty
            view={view}
            filtered={text !== ''}
            reset={() => {
              find('');
            }}
          />
        ) : (
          <TeamTable teams={shown} view={view} />
        )}
      </section>
    </>
  );
}

function Views({ view }: { view: ListView }) {
  const t = useStore(teamsMessages);
  return (
    <nav className={viewClasses.views} aria-label={t.views}>
      {listViews.map((each) => (
        <Link
          key={each}
          to="/teams"
          search={({ view: _old, ...kept }) => (each === 'active' ? kept : { ...kept, view: each })}
          resetScroll={false}
          aria-current={each === view ? 'page' : undefined}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {t[each]}
        </Link>
      ))}
    </nav>
  );
}

function Empty({ view, filtered, reset }: { view: ListView; filtered: boolean; reset: () => void }) {
  const t = useStore(teamsMessages);
  if (filtered) {
    return (
      <State
        icon={<TeamIcon />}
        title={t.emptyTitle}
        actions={
          <Button variant="default" onClick={reset}>
            {t.clear}
          </Button>
        }
      >
        {t.empty}
      </State>
    );
  }
  const active = view === 'active';
  return (
    <State icon={<TeamIcon />} title={active ? t.noneTitle : t.noDiscardedTitle}>
      {active ? t.none : t.noDiscarded}
    </State>
  );
}

interface TableProps {
  teams: readonly Schemas['Team'][];
  view: ListView;
}

function TeamTable({ teams, view }: TableProps) {
  const t = useStore(teamsMessages);
  return (
    <>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t.name}</th>
            <th scope="col">{t.supervisor}</th>
            <th scope="col" className={classes.number}>
              {t.people}
            </th>
            {view === 'discarded' ? <th scope="col">{t.since}</th> : null}
          </tr>
        </thead>
        <tbody>
          {teams.map(({ id, name, supervisor, people, discardedAt }) => (
            <tr key={id}>
              <td>
                <Link to="/teams/$id" params={{ id }} className={table.name} data-row-link>
                  {name}
                </Link>
              </td>
              <td data-label={t.supervisor}>
                <span className={page.line}>
                  {supervisor.name ?? t.nobody}
                  {supervisor.active ? null : <Badge tone="look">{t.deactivated}</Badge>}
                </span>
              </td>
              <td data-label={t.people} className={classes.number}>
                {people}
              </td>
              {discardedAt === null ? null : (
                <td data-label={t.since}>
                  <Moment at={discardedAt} className={table.soft} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={table.foot}>
        <span role="status">{t.shown(teams.length)}</span>
      </div>
    </>
  );
}
