import { useStore } from '@nanostores/react';
import { sharedMessages } from '../../shared/messages';
import type { Meaning } from './kept';
import { dispositionsMessages } from './messages';

/** "Lost · bookable · billed" */
export function useMeaningWords(): (meaning: Meaning) => string {
  const t = useStore(dispositionsMessages);
  const words = useStore(sharedMessages);
  return ({ outcome, bookable, billable }) =>
    outcome === 'none_yet'
      ? words.none_yet
      : [words[outcome], bookable ? t.isBookable : t.notBookable, billable ? t.isBilled : t.notBilled].join(' · ');
}
