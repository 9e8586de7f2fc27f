import { useStore } from '@nanostores/react';
import type { Schemas } from '../../../api/client';
import { AlertIcon, LockIcon } from '../../../shared/icons';
import { WaveIcon } from '../../../shared/more-icons';
import { useMomentWithin } from '../../../shared/moment';
import { playerMessages } from './messages';
import { Player } from './player';
import classes from './player.module.css';

interface Props {
  call: Schemas['Call'];
  playAtOnce: boolean;
}

/** The recording, or in words why there is none to hear and what happens next. */
export function Recording({ call, playAtOnce }: Props) {
  const { recording } = call;
  if (recording.state === 'ready' && recording.mayListen) {
    return (
      <Player key={call.id} callId={call.id} seconds={recording.seconds ?? call.talkSeconds} playAtOnce={playAtOnce} />
    );
  }
  return <Why call={call} />;
}

function Why({ call }: { call: Schemas['Call'] }) {
  const t = useStore(playerMessages);
  const { title, text, look } = useReason(call);
  const { recording } = call;
  const parts = recording.expected > 1 && recording.arrived > 0 && recording.arrived < recording.expected;
  return (
    <section className={classes.state} data-tone={look ? 'look' : undefined} aria-label={t.recording}>
      <span className={classes.mark}>
        {look ? <AlertIcon /> : recording.state === 'ready' ? <LockIcon /> : <WaveIcon />}
      </span>
      <div>
        <h2 className={classes.stateTitle}>{title}</h2>
        <p className={classes.stateText}>
          {text} {parts ? t.parts({ arrived: recording.arrived, expected: recording.expected }) : null}
        </p>
      </div>
    </section>
  );
}

function useReason(call: Schemas['Call']): { title: string; text: string; look: boolean } {
  const t = useStore(playerMessages);
  const moment = useMomentWithin();
  const { state, overdueAt } = call.recording;
  const when = overdueAt === null ? null : moment(overdueAt);
  switch (state) {
    case 'ready':
      return { title: t.mayNotTitle, text: t.mayNot, look: false };
    case 'pending':
      return { title: t.pendingTitle, text: when === null ? t.pending : t.pendingUntil({ when }), look: false };
    case 'missing':
      return { title: t.missingTitle, text: when === null ? t.missing : t.missingSince({ when }), look: true };
    case 'removed':
      return { title: t.removedTitle, text: t.removed, look: false };
    case 'not_recorded':
      return { title: t.notRecordedTitle, text: whyNot(call, t), look: false };
  }
}

function whyNot(
  { abandoned, segments }: Schemas['Call'],
  t: { notRecorded: string; notRecordedMenu: string; notRecordedQueue: string },
): string {
  if (!abandoned) return t.notRecorded;
  const waited = segments.some(({ queueSeconds, ringSeconds }) => queueSeconds + ringSeconds > 0);
  return waited ? t.notRecordedQueue : t.notRecordedMenu;
}
