import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useEffect, type ReactNode } from 'react';
import { renewSession, useChange } from '../../api/change';
import { looks } from '../../api/looks';
import type { Session } from '../../api/session';
import { EyeIcon } from '../more-icons';
import { useNow } from '../now';
import { useSayRefusal } from '../refusals/refusal';
import { State } from '../states/state';
import { lookMessages } from './messages';
import classes from './looking.module.css';

const MINUTE_MS = 60_000;
const EVERY_MS = 10_000;
/** In minutes: the clock of a device may be slow. */
const LONGEST = 60;

interface Props {
  look: NonNullable<Session['looking']>;
  name: string;
  children: ReactNode;
}

/** Whose view this is, for how long, and the way back. */
export default function Looking({ look, name, children }: Props) {
  const t = useStore(lookMessages);
  const say = useSayRefusal();
  const left = Date.parse(look.endsAt) - useNow(EVERY_MS);
  const ended = left <= 0 && !look.over;
  useEffect(() => {
    // the server says whether it is, and then shows nothing more
    if (ended) void renewSession();
  }, [ended, left]);
  const end = useChange((csrf) => looks.end(csrf), {
    onSuccess: () => {
      // nothing of the other view is kept
      location.assign(`/companies/${look.company}/looks`);
    },
    onError: (error) => {
      say(error);
    },
  });
  const back = (
    <Button
      size={look.over ? 'sm' : 'compact-sm'}
      variant={look.over ? 'filled' : 'default'}
      loading={end.isPending}
      onClick={() => {
        end.mutate();
      }}
    >
      {t.back}
    </Button>
  );
  if (look.over) {
    return (
      <State icon={<EyeIcon />} title={t.overTitle} level={1} actions={back}>
        {t.over}
      </State>
    );
  }
  return (
    <>
      <div className={classes.banner} role="status">
        <EyeIcon size={18} />
        <p className={classes.words}>{t.looking({ name })}</p>
        <span className={classes.left}>
          {t.left({ minutes: Math.min(LONGEST, Math.max(0, Math.ceil(left / MINUTE_MS))) })}
        </span>
        {back}
      </div>
      {children}
    </>
  );
}
