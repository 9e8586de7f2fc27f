import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { Schemas } from '../../api/client';
import { Badge } from '../badge';
import { CheckIcon } from '../icons';
import { useMomentWithin } from '../moment';
import { deviceOf } from './device';
import { sessionMessages } from './messages';
import classes from './session-list.module.css';

type Sessions = Schemas['SessionList']['sessions'];

interface Props {
  sessions: Sessions;
  /** Signs one of them out; left out where that is not offered one by one. */
  onEnd?: (id: string) => void;
  /** The one that is being signed out. */
  ending?: string | undefined;
}

export function useDeviceWords(): (userAgent: string) => string {
  const t = useStore(sessionMessages);
  return (userAgent) => {
    const { browser, system } = deviceOf(userAgent);
    return browser !== null && system !== null ? t.browserOn({ browser, system }) : (browser ?? system ?? t.unknown);
  };
}

/** Where somebody is signed in. */
export function SessionList({ sessions, onEnd, ending }: Props) {
  const t = useStore(sessionMessages);
  const words = useDeviceWords();
  const when = useMomentWithin();
  return (
    <ul>
      {sessions.map(({ id, current, device, address, place, usedAt, startedAt }) => (
        <li key={id} className={classes.session}>
          <div>
            <p className={classes.device}>
              {words(device)}
              {current ? (
                <Badge tone="won" Icon={CheckIcon}>
                  {t.current}
                </Badge>
              ) : null}
            </p>
            <p className={classes.detail}>
              {place === '' ? t.placeUnknown : place} · {address}
            </p>
            <p className={classes.detail}>
              {t.used({ when: when(usedAt) })} · {t.since({ when: when(startedAt) })}
            </p>
          </div>
          {current || onEnd === undefined ? null : (
            <Button
              variant="default"
              size="compact-sm"
              aria-label={t.signOutOf({ device: words(device) })}
              loading={ending === id}
              onClick={() => {
                onEnd(id);
              }}
            >
              {t.signOut}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
