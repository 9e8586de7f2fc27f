import { useStore } from '@nanostores/react';
import type { Schemas } from '../../api/client';
import { Badge } from '../../shared/badge';
import { AlertIcon, CheckIcon } from '../../shared/icons';
import { ClockIcon } from '../../shared/more-icons';
import { helpMessages } from './messages';

const tones = { open: 'look', answered: 'won', closed: 'quiet' } as const;
const icons = { open: ClockIcon, answered: CheckIcon, closed: CheckIcon } as const;

export function QuestionState({ question: { state, urgent } }: { question: Schemas['Question'] }) {
  const t = useStore(helpMessages);
  return (
    <>
      <Badge tone={tones[state]} Icon={icons[state]}>
        {t[state]}
      </Badge>
      {urgent ? (
        <Badge tone="lost" Icon={AlertIcon}>
          {t.urgent}
        </Badge>
      ) : null}
    </>
  );
}
