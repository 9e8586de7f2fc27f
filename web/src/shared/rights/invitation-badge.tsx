import { useStore } from '@nanostores/react';
import type { Schemas } from '../../api/client';
import { Badge } from '../badge';
import { CheckIcon, CrossIcon } from '../icons';
import { MailIcon } from '../more-icons';
import { rightsMessages } from './messages';

const looks = {
  invited: { tone: 'quiet', Icon: MailIcon },
  accepted: { tone: 'won', Icon: CheckIcon },
  expired: { tone: 'look', Icon: CrossIcon },
  revoked: { tone: 'quiet', Icon: CrossIcon },
} as const;

export function InvitationBadge({ state }: { state: Schemas['Invitation']['state'] }) {
  const t = useStore(rightsMessages);
  const { tone, Icon } = looks[state];
  return (
    <Badge tone={tone} Icon={Icon}>
      {t[state]}
    </Badge>
  );
}
