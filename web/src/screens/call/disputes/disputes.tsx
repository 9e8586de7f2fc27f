import { Button, Skeleton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Schemas } from '../../../api/client';
import { disputes } from '../../../api/disputes';
import { useSession } from '../../../api/session';
import { disputesMessages } from '../../../shared/disputes/messages';
import { DisputeState } from '../../../shared/disputes/state';
import { useMomentWithin } from '../../../shared/moment';
import { Failure } from '../../../shared/states/failure';
import { Thread } from '../../../shared/thread';
import aside from '../aside.module.css';
import { Act } from './act';
import classes from './disputes.module.css';
import { disputesKey } from './kept';
import { Open } from './open';

const ANCHOR = 'disputes';

/** What was disputed of the call, the newest first, and what one may do about it. */
export default function Disputes({ call }: { call: Schemas['Call'] }) {
  const t = useStore(disputesMessages);
  const card = useRef<HTMLElement>(null);
  const wanted = useLocation().hash === ANCHOR;
  const { data, isError, error, refetch } = useQuery({
    queryKey: disputesKey(call.id),
    queryFn: ({ signal }) => disputes.ofCall(call.id, signal),
    refetchOnWindowFocus: true,
  });
  const known = data !== undefined;
  useEffect(() => {
    if (wanted && known) card.current?.scrollIntoView({ block: 'start' });
  }, [wanted, known]);
  return (
    <section ref={card} id={ANCHOR} className={`${aside.card ?? ''} ${classes.card ?? ''}`} aria-label={t.ofCall}>
      <h2 className={aside.title}>{t.title}</h2>
      {data !== undefined ? (
        <Loaded call={call.id} {...data} />
      ) : isError ? (
        <Failure error={error} retry={() => void refetch()} />
      ) : (
        <Skeleton height={40} />
      )}
    </section>
  );
}

function Loaded({ call, disputes: threads, reasons }: Schemas['CallDisputes'] & { call: string }) {
  const t = useStore(disputesMessages);
  const [opening, setOpening] = useState(false);
  return (
    <div className={classes.all}>
      {threads.toReversed().map((thread) => (
        <One key={thread.dispute.number} thread={thread} />
      ))}
      {threads.length > 0 ? null : <p className={aside.none}>{reasons.length === 0 ? t.none : t.something}</p>}
      {reasons.length === 0 ? null : (
        <Button
          variant="default"
          size="compact-sm"
          className={classes.begin}
          onClick={() => {
            setOpening(true);
          }}
        >
          {threads.length === 0 ? t.disputeCall : t.anotherReason}
        </Button>
      )}
      {opening ? (
        <Open
          call={call}
          reasons={reasons}
          onClose={() => {
            setOpening(false);
          }}
        />
      ) : null}
    </div>
  );
}

const acts = {
  opened: undefined,
  wrote: undefined,
  answered: undefined,
  accepted: 'didAccepted',
  declined: 'didDeclined',
  withdrawn: 'didWithdrawn',
  reopened: 'didReopened',
} as const;

function One({ thread }: { thread: Schemas['DisputeThread'] }) {
  const t = useStore(disputesMessages);
  const { dispute, entries, may } = thread;
  return (
    <article className={classes.one} aria-label={t[dispute.reason]}>
      <header className={classes.head}>
        <h3>{t[dispute.reason]}</h3>
        <DisputeState state={dispute.state} />
      </header>
      <Standing thread={thread} />
      <Thread
        small
        label={t.history}
        zone={dispute.company.zone}
        lines={entries.map(({ number, author, at, act, ofCic, text }) => {
          const did = acts[act];
          return {
            number,
            author: author.name ?? t.gone,
            at,
            text,
            did: did === undefined ? undefined : t[did],
            side: ofCic ? t.ofCic : undefined,
          };
        })}
      />
      {may.length === 0 ? null : <Act thread={thread} />}
    </article>
  );
}

/** How it stands, in a sentence. */
function Standing({ thread: { dispute, reopenUntil } }: { thread: Schemas['DisputeThread'] }) {
  const t = useStore(disputesMessages);
  const { person } = useSession();
  const when = useMomentWithin();
  const sentence =
    dispute.state === 'open'
      ? person.role === 'customer'
        ? t.waits
        : t.waitsForYou
      : dispute.state === 'answered'
        ? t.undecided
        : dispute.state === 'accepted' && dispute.reason === 'billing'
          ? t.creditOwed
          : reopenUntil === null
            ? null
            : t.reopenUntil({ when: when(reopenUntil) });
  return sentence === null ? null : <p className={aside.none}>{sentence}</p>;
}
