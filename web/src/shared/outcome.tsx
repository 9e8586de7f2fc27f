import { useStore } from '@nanostores/react';
import type { ReactElement } from 'react';
import type { Schemas } from '../api/client';
import { CheckIcon, CrossIcon } from './icons';
import { FallIcon, MissedIcon, NoteIcon } from './more-icons';
import { sharedMessages } from './messages';
import classes from './badge.module.css';

type Outcome = Schemas['Outcome'];

const looks: Record<
  Outcome,
  { tone: 'won' | 'lost' | 'look' | 'quiet'; Icon: (props: { size?: number }) => ReactElement }
> = {
  booked: { tone: 'won', Icon: CheckIcon },
  lost: { tone: 'lost', Icon: FallIcon },
  served: { tone: 'quiet', Icon: CheckIcon },
  not_a_lead: { tone: 'quiet', Icon: CrossIcon },
  abandoned: { tone: 'look', Icon: MissedIcon },
  none_yet: { tone: 'look', Icon: NoteIcon },
};

export function OutcomeBadge({ outcome }: { outcome: Outcome }) {
  const t = useStore(sharedMessages);
  const { tone, Icon } = looks[outcome];
  return (
    <span className={classes.badge} data-tone={tone}>
      <Icon size={14} />
      {t[outcome]}
    </span>
  );
}
