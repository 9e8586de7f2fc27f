import { useStore } from '@nanostores/react';
import { EMPTY, type CallsSearch } from '../calls/search';
import { useTrades } from '../trades/kept';
import { Bars } from './bars';
import type { Dashboard, Part } from './figures';
import { dashboardMessages } from './messages';

interface Props {
  shown: Dashboard;
  search: CallsSearch;
  locale: string;
}

/** Calls by the trades of their companies, for staff. */
export default function Trades({ shown, search, locale }: Props) {
  const t = useStore(dashboardMessages);
  const trades = useTrades().data?.trades ?? [];
  const called = ({ value }: Part) =>
    value === EMPTY ? t.tradeNone : (trades.find(({ id }) => id === value)?.name ?? value);
  const [most] = shown.trades;
  if (most === undefined) return null;
  return (
    <Bars
      title={t.tradesTitle({
        name: called(most),
        share: Math.round((most.now.calls / Math.max(1, shown.figures.calls)) * 100),
      })}
      name={t.trades}
      parts={shown.trades}
      called={called}
      tone={() => 'others'}
      facet="trade"
      shown={shown}
      search={search}
      locale={locale}
    />
  );
}
