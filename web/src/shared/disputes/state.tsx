import { useStore } from '@nanostores/react';
import type { Schemas } from '../../api/client';
import { Badge } from '../badge';
import { CheckIcon, CrossIcon } from '../icons';
import { BackIcon, ClockIcon, NoteIcon } from '../more-icons';
import { disputesMessages } from './messages';

const tones = { open: 'look', answered: 'quiet', accepted: 'won', declined: 'lost', withdrawn: 'quiet' } as const;
const icons = {
  open: ClockIcon,
  answered: NoteIcon,
  accepted: CheckIcon,
  declined: CrossIcon,
  withdrawn: BackIcon,
} as const;

export function DisputeState({ state }: { state: Schemas['DisputeState'] }) {
  const t = useStore(disputesMessages);
  return (
    <Badge tone={tones[state]} Icon={icons[state]}>
      {t[state]}
    </Badge>
  );
}
