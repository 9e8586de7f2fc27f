import { useStore } from '@nanostores/react';
import { useSession } from '../../api/session';
import { ChoiceChip } from '../../shared/filters/choice-chip';
import { useTrades } from './kept';
import { tradesMessages } from './messages';

interface Props {
  trade: string | undefined;
  onChange: (trade: string | undefined) => void;
}

/** One trade that companies have, for whoever may see the list of them. */
export function TradeChip({ trade, onChange }: Props) {
  const t = useStore(tradesMessages);
  const { may } = useSession();
  const { data } = useTrades(may.includes('edit_trades'));
  if (data === undefined) return null;
  return (
    <ChoiceChip
      label={t.filter}
      any={t.any}
      options={data.trades.map(({ id, name }) => ({ value: id, label: name }))}
      selected={trade === undefined ? [] : [trade]}
      searchable={data.trades.length > 8}
      onChange={(chosen) => {
        onChange(chosen.at(-1));
      }}
    />
  );
}
