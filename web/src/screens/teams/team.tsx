import { Button, Skeleton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { Problem } from '../../api/problem';
import { useSession } from '../../api/session';
import { Badge } from '../../shared/badge';
import { TeamIcon } from '../../shared/more-icons';
import page from '../../shared/page.module.css';
import { Failure } from '../../shared/states/failure';
import { State } from '../../shared/states/state';
import { useTitle } from '../../shared/title';
import viewClasses from '../../shared/views.module.css';
import { Refused } from '../refused/refused';
import { HandOver, Rename } from './dialogs';
import { Discard, Discarded } from './discarding';
import { Excluded } from './excluded';
import { useTeam } from './kept';
import { Members } from './members';
import { teamsMessages } from './messages';
import { views, type View } from './search';

const route = getRouteApi('/portal/teams/$id');
type Team = Schemas['Team'];

export function TeamPage() {
  const { may } = useSession();
  return may.includes('edit_teams') ? <Loaded /> : <Refused />;
}

function Loaded() {
  const t = useStore(teamsMessages);
  const { id } = route.useParams();
  const { data, isError, error, refetch } = useTeam(id);
  useTitle(data?.name ?? t.title);
  if (isError) {
    return error instanceof Problem && error.status === 404 ? (
      <State icon={<TeamIcon />} title={t.goneTitle} level={1} actions={<Link to="/teams">{t.back}</Link>}>
        {t.gone}
      </State>
    ) : (
      <Failure error={error} retry={() => void refetch()} />
    );
  }
  if (data === undefined) {
    return (
      <div className={page.column} aria-hidden="true">
        <Skeleton height={36} width={240} />
        <Skeleton height={240} />
      </div>
    );
  }
  return <Screen key={id} team={data} />;
}

function Screen({ team }: { team: Team }) {
  const t = useStore(teamsMessages);
  const { view = 'people' } = route.useSearch();
  const { name, supervisor, people, discardedAt, changeable } = team;
  const active = discardedAt === null;
  const shown: View = changeable && active ? view : 'people';
  return (
    <>
      <header className={page.head}>
        <div>
          <p className={page.path}>
            <Link to="/teams">{t.back}</Link>
          </p>
          <h1 className={page.title}>{name}</h1>
          <p className={`${page.lead ?? ''} ${page.line ?? ''}`}>
            <span>{t.under({ name: supervisor.name ?? t.nobody })}</span>
            {supervisor.active ? null : <Badge tone="look">{t.deactivated}</Badge>}
            <span>{t.count(people)}</span>
          </p>
        </div>
        {changeable && active ? <Actions team={team} /> : null}
      </header>
      {active ? null : <Discarded team={team} at={discardedAt} />}
      {changeable && active ? <Views id={team.id} view={shown} /> : null}
      {shown === 'people' ? <Members team={team} /> : <Excluded team={team} />}
    </>
  );
}

function Actions({ team }: { team: Team }) {
  const t = useStore(teamsMessages);
  const [asking, setAsking] = useState<'rename' | 'handOver' | null>(null);
  const close = () => {
    setAsking(null);
  };
  return (
    <div className={page.actions}>
      {(['rename', 'handOver'] as const).map((each) => (
        <Button
          key={each}
          variant="default"
          onClick={() => {
            setAsking(each);
          }}
        >
          {t[each]}
        </Button>
      ))}
      <Discard team={team} />
      {asking === 'rename' ? <Rename team={team} onClose={close} /> : null}
      {asking === 'handOver' ? <HandOver team={team} onClose={close} /> : null}
    </div>
  );
}

function Views({ id, view }: { id: string; view: View }) {
  const t = useStore(teamsMessages);
  return (
    <nav className={viewClasses.views} aria-label={t.peopleViews}>
      {views.map((each) => (
        <Link
          key={each}
          to="/teams/$id"
          params={{ id }}
          search={({ company }) => ({
            ...(company === undefined ? {} : { company }),
            ...(each === 'people' ? {} : { view: each }),
          })}
          resetScroll={false}
          aria-current={each === view ? 'page' : undefined}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {each === 'people' ? t.inIt : t.excluded}
        </Link>
      ))}
    </nav>
  );
}
