import { useStore } from '@nanostores/react';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { phone } from '../../shared/phone';
import { NextDay, OwnerSelect, StatusSelect } from '../../shared/pursuit/fields';
import { usePursue, type Standing } from '../../shared/pursuit/kept';
import { pursuitMessages } from '../../shared/pursuit/messages';
import { useSayRefusal } from '../../shared/refusals/refusal';
import aside from './aside.module.css';
import { callMessages } from './messages';
import classes from './win-back.module.css';

interface Props {
  call: Schemas['Call'];
  loss: Schemas['Loss'];
}

/** Why the call was no job, and how it stands with winning it back. */
export default function WinBack({ call, loss }: Props) {
  const t = useStore(callMessages);
  const words = useStore(pursuitMessages);
  const sayRefusal = useSayRefusal();
  // what was said last counts for the next word, though the answer to it is still to come
  const [said, setSaid] = useState<Standing | null>(null);
  const { mutate, isPending } = usePursue((error) => {
    setSaid(null);
    sayRefusal(error);
  });
  const { status = 'new', owner = null, nextOn = null } = said ?? call.pursuit ?? {};
  const caller = call.callerName ?? (call.callerNumber === null ? t.call : phone(call.callerNumber));
  const say = (change: Partial<Standing>) => {
    const standing = { status, owner, nextOn, ...change };
    setSaid(standing);
    mutate({ call: call.id, standing });
  };
  return (
    <section className={aside.card} aria-label={t.winBack} aria-busy={isPending}>
      <h2 className={aside.title}>{t.winBack}</h2>
      <p className={aside.none}>{words[loss]}</p>
      <div className={classes.fields}>
        <span>{t.winBackStatus}</span>
        <StatusSelect
          caller={caller}
          status={status}
          onChange={(chosen) => {
            say({ status: chosen });
          }}
        />
        <span>{t.winBackOwner}</span>
        <OwnerSelect
          caller={caller}
          owner={owner}
          owners={null}
          onChange={(chosen) => {
            say({ owner: chosen });
          }}
        />
        <span>{t.winBackNext}</span>
        <NextDay
          caller={caller}
          nextOn={nextOn}
          onChange={(day) => {
            say({ nextOn: day });
          }}
        />
      </div>
    </section>
  );
}
