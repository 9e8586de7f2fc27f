import { Button, Skeleton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { Schemas } from '../../api/client';
import { callLog } from '../../api/call-log';
import { Problem } from '../../api/problem';
import { AskCic } from '../../shared/ask/ask-cic';
import { Copy } from '../../shared/copy';
import { SearchIcon } from '../../shared/icons';
import { sharedMessages } from '../../shared/messages';
import { Moment, useMomentWithin } from '../../shared/moment';
import { OutcomeBadge } from '../../shared/outcome';
import { phone } from '../../shared/phone';
import { Failure } from '../../shared/states/failure';
import { State } from '../../shared/states/state';
import { useTitle } from '../../shared/title';
import { lastList } from '../calls/last-list';
import classes from './call.module.css';
import { Facts } from './facts';
import { History } from './history';
import { Keeping } from './keeping';
import { callMessages } from './messages';
import { Notes } from './notes';
import { Others } from './others';
import { Recording } from './player/recording';
import { Timeline } from './timeline';

const WinBack = lazy(() => import('./win-back'));
const Disputes = lazy(() => import('./disputes/disputes'));

const route = getRouteApi('/portal/calls/$id');
/** While something may still come: a recording, a disposition. */
const REFRESH_MS = 2 * 60_000;

export function CallPage() {
  const { id } = route.useParams();
  const t = useStore(callMessages);
  const call = useQuery({
    queryKey: ['call', id],
    queryFn: ({ signal }) => callLog.call(id, signal),
    refetchInterval: ({ state }) => (state.data?.recording.state === 'pending' ? REFRESH_MS : false),
  });
  const { withheld } = useStore(sharedMessages);
  useTitle(call.data === undefined ? t.call : t.from({ caller: callerOf(call.data) ?? withheld }));
  if (call.data !== undefined) return <Loaded key={id} call={call.data} />;
  if (call.isError) {
    if (call.error instanceof Problem && call.error.status === 404) return <Gone />;
    return <Failure error={call.error} level={1} retry={() => void call.refetch()} />;
  }
  return <Loading />;
}

function callerOf({ callerName, callerNumber }: Schemas['Call']): string | null {
  return callerName ?? (callerNumber === null ? null : phone(callerNumber));
}

function Loaded({ call }: { call: Schemas['Call'] }) {
  const t = useStore(callMessages);
  const words = useStore(sharedMessages);
  const { company } = route.useSearch();
  // read once: a reload or the way back does not start to play again
  const [playAtOnce] = useState(useLocation().state.play === true);
  const others = useQuery({
    queryKey: ['others', call.id],
    queryFn: ({ signal }) => callLog.otherCalls(call.id, signal),
  });
  const number = call.callerNumber === null ? null : phone(call.callerNumber);

  return (
    <>
      <header className={classes.head}>
        <p className={classes.path}>
          <Link to="/calls" search={{ ...lastList(), ...(company === undefined ? {} : { company }) }}>
            {t.calls}
          </Link>{' '}
          / <Moment at={call.start} companyZone={call.companyZone} />
        </p>
        <div className={classes.line}>
          <h1 className={classes.title}>
            {call.callerName ?? (number === null ? words.withheld : <Copy text={number} />)}
          </h1>
          {call.callerName !== null && number !== null ? (
            <span className={classes.number}>
              <Copy text={number} />
            </span>
          ) : null}
          <OutcomeBadge outcome={call.outcome} />
          {call.companyId === null ? null : <Ask call={call} company={call.companyId} caller={number} />}
        </div>
      </header>
      <div className={classes.columns}>
        <div className={classes.sheet}>
          <Recording call={call} playAtOnce={playAtOnce} />
          {keeps(call) ? <Keeping call={call} /> : null}
          <Timeline call={call} />
          <Facts call={call} others={others.data?.count} />
        </div>
        <aside className={classes.aside}>
          {call.loss === null ? null : (
            <Suspense fallback={<Skeleton height={170} radius={10} />}>
              <WinBack call={call} loss={call.loss} />
            </Suspense>
          )}
          <Notes call={call} />
          {call.companyId === null ? null : (
            <Suspense fallback={<Skeleton height={92} radius={10} />}>
              <Disputes call={call} />
            </Suspense>
          )}
          <History call={call} />
          <Others call={call} others={others.data} failed={others.isError} company={company} />
        </aside>
      </div>
    </>
  );
}

/** Whether there is audio to be kept, or to go. */
function keeps({ companyId, recording }: Schemas['Call']): boolean {
  return companyId !== null && recording.arrived > 0 && recording.state !== 'removed';
}

/** By the caller's number and when it was; both stand on this page anyway. */
function Ask({ call, company, caller }: { call: Schemas['Call']; company: string; caller: string | null }) {
  const { withheld } = useStore(sharedMessages);
  const at = useMomentWithin();
  return (
    <span className={classes.ask}>
      <AskCic
        subject={{ company, about: { kind: 'call', id: call.id }, record: `${caller ?? withheld}, ${at(call.start)}` }}
      />
    </span>
  );
}

function Gone() {
  const t = useStore(callMessages);
  return (
    <State
      icon={<SearchIcon />}
      title={t.goneTitle}
      level={1}
      actions={
        <Button variant="default" renderRoot={(props) => <Link to="/calls" search={lastList()} {...props} />}>
          {t.goneToCalls}
        </Button>
      }
    >
      {t.goneText}
    </State>
  );
}

function Loading() {
  return (
    <div aria-hidden="true">
      <div className={classes.head}>
        <Skeleton height={12} width={130} mb={12} />
        <Skeleton height={22} width={300} />
      </div>
      <div className={classes.columns}>
        <Skeleton height={330} radius={10} />
        <Skeleton height={260} radius={10} />
      </div>
    </div>
  );
}
