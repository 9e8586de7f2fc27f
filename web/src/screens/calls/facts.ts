import { useStore } from '@nanostores/react';
import { phone } from '../../shared/phone';
import { brief, minutesSeconds } from '../../shared/time';
import { dashed } from '../../shared/words';
import { useTrades } from '../trades/kept';
import type { CallSummary } from './call-parts';
import { callsMessages } from './messages';
import type { Column } from './search';

/** What is told of a call in words or figures alone. */
export type Fact = Exclude<Column, 'when' | 'outcome' | 'tags' | 'recording'>;

export const facts: readonly Fact[] = [
  'company',
  'dialled',
  'disposition',
  'agent',
  'campaign',
  'trade',
  'talk',
  'wait',
];

/**
 * @param shown the columns that are, so that nothing is asked for which none shows
 */
export function useFacts(shown: readonly Column[]): (fact: Fact, call: CallSummary) => string {
  const { nothing } = useStore(callsMessages);
  const trades = useTrades(shown.includes('trade')).data?.trades ?? [];
  return (fact, call) => {
    const said = {
      company: call.companyName,
      dialled: call.dialledNumber === null ? null : phone(call.dialledNumber),
      disposition: call.disposition === null ? null : dashed(call.disposition),
      agent: call.agent,
      campaign: dashed(call.campaign),
      trade: call.trades.map((id) => trades.find((trade) => trade.id === id)?.name ?? id).join(', ') || null,
      talk: call.talkSeconds === 0 ? null : minutesSeconds(call.talkSeconds),
      wait: brief(call.waitSeconds),
    }[fact];
    return said ?? nothing;
  };
}
