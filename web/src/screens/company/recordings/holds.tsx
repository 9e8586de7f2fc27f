import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { useChange } from '../../../api/change';
import type { Schemas } from '../../../api/client';
import { retention } from '../../../api/retention';
import { Confirm } from '../../../shared/confirm';
import { LockIcon } from '../../../shared/icons';
import { Moment } from '../../../shared/moment';
import page from '../../../shared/page.module.css';
import { Sheet } from '../sheet';
import { useCalendarDay } from './day-of';
import { HoldDialog } from './hold-dialog';
import { keptPolicy } from './kept';
import { recordingsMessages } from './messages';
import classes from './recordings.module.css';

type Hold = Schemas['RecordingsHold'];

interface Props {
  id: string;
  name: string;
  holds: readonly Hold[];
}

/** What is not removed, whatever the policy says. */
export function Holds({ id, name, holds }: Props) {
  const t = useStore(recordingsMessages);
  const [open, setOpen] = useState<Hold | 'new' | null>(null);
  const close = () => {
    setOpen(null);
  };
  return (
    <Sheet title={t.holds} lead={t.holdsLead}>
      {holds.length === 0 ? <p className={page.soft}>{t.noHolds}</p> : null}
      {holds.length === 0 ? null : (
        <ul className={classes.holds}>
          {holds.map((hold) => (
            <Line
              key={hold.id}
              hold={hold}
              onLift={() => {
                setOpen(hold);
              }}
            />
          ))}
        </ul>
      )}
      <div className={page.actions}>
        <Button
          variant="default"
          leftSection={<LockIcon size={15} />}
          onClick={() => {
            setOpen('new');
          }}
        >
          {t.place}
        </Button>
      </div>
      {open === 'new' ? <HoldDialog id={id} name={name} onClose={close} /> : null}
      {open === null || open === 'new' ? null : <Lift id={id} hold={open} onClose={close} />}
    </Sheet>
  );
}

function Line({ hold, onLift }: { hold: Hold; onLift: () => void }) {
  const t = useStore(recordingsMessages);
  const day = useCalendarDay();
  const { from, to } = hold;
  const which =
    from === null
      ? to === null
        ? t.all
        : t.until({ to: day(to) })
      : to === null
        ? t.since({ from: day(from) })
        : t.between({ from: day(from), to: day(to) });
  return (
    <li className={classes.hold}>
      <div>
        <p className={classes.which}>{which}</p>
        <p className={classes.reason}>{hold.reason}</p>
        <p className={page.small}>
          {hold.by ?? t.somebody}, <Moment at={hold.at} />
        </p>
      </div>
      <Button variant="default" size="compact-sm" aria-label={t.liftOf({ which })} onClick={onLift}>
        {t.lift}
      </Button>
    </li>
  );
}

function Lift({ id, hold, onClose }: { id: string; hold: Hold; onClose: () => void }) {
  const t = useStore(recordingsMessages);
  const lift = useChange((csrf) => retention.release(csrf, id, hold.id), {
    onSuccess: async (now) => {
      await keptPolicy(id, now);
      onClose();
      notifications.show({ message: t.lifted, withBorder: true });
    },
  });
  return (
    <Confirm
      title={t.liftTitle}
      action={t.liftDo}
      danger
      busy={lift.isPending}
      error={lift.error}
      onClose={onClose}
      onConfirm={() => {
        lift.mutate();
      }}
    >
      {t.liftText}
    </Confirm>
  );
}
