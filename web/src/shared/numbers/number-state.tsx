import { useStore } from '@nanostores/react';
import type { Schemas } from '../../api/client';
import { Badge } from '../badge';
import { useLocale } from '../locale';
import { dayName, dayOf } from '../time';
import { numberWords } from './messages';

type State = Schemas['NumberState'];

const tones: Record<State, 'won' | 'look' | 'quiet'> = {
  active: 'won',
  planned: 'look',
  retired: 'quiet',
  moved: 'quiet',
};

export function NumberState({ state }: { state: State }) {
  const t = useStore(numberWords);
  return <Badge tone={tones[state]}>{t[state]}</Badge>;
}

/** The day that an entry begins or ends, where the company is. */
export function useDay(zone: string): (instant: string) => string {
  const locale = useLocale();
  return (instant) => dayName(dayOf(instant, zone), locale, dayOf(new Date(), zone));
}
