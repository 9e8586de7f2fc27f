import { Button, Skeleton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useChange } from '../../api/change';
import type { Schemas } from '../../api/client';
import { directory } from '../../api/directory';
import { useSession } from '../../api/session';
import { BuildingIcon, TagIcon } from '../../shared/more-icons';
import { LongList } from '../../shared/long-list';
import page from '../../shared/page.module.css';
import { useSayRefusal } from '../../shared/refusals/refusal';
import { Failure } from '../../shared/states/failure';
import { State } from '../../shared/states/state';
import table from '../../shared/table.module.css';
import { useTitle } from '../../shared/title';
import { offerUndo } from '../../shared/undo';
import { Refused } from '../refused/refused';
import { Delete, Rename } from './dialogs';
import { Give } from './give';
import { readTradesAgain, useTrades } from './kept';
import { tradesMessages } from './messages';

const route = getRouteApi('/portal/trades/$id');

export function TradePage() {
  const { may } = useSession();
  return may.includes('edit_trades') ? <Loaded /> : <Refused />;
}

function Loaded() {
  const t = useStore(tradesMessages);
  const { id } = route.useParams();
  const { data, isError, error, refetch } = useTrades();
  const trade = data?.trades.find((each) => each.id === id);
  useTitle(trade?.name ?? t.title);
  if (isError) return <Failure error={error} retry={() => void refetch()} />;
  if (data === undefined) {
    return (
      <div className={page.column} aria-hidden="true">
        <Skeleton height={36} width={240} />
        <Skeleton height={240} />
      </div>
    );
  }
  if (trade === undefined) {
    return (
      <State icon={<TagIcon />} title={t.goneTitle} level={1} actions={<Link to="/trades">{t.back}</Link>}>
        {t.gone}
      </State>
    );
  }
  return <Screen key={trade.id} trade={trade} />;
}

function Screen({ trade }: { trade: Schemas['Trade'] }) {
  const t = useStore(tradesMessages);
  const router = useRouter();
  const [asking, setAsking] = useState<'rename' | 'delete' | null>(null);
  const close = () => {
    setAsking(null);
  };
  return (
    <>
      <header className={page.head}>
        <div>
          <p className={page.path}>
            <Link to="/trades">{t.back}</Link>
          </p>
          <h1 className={page.title}>{trade.name}</h1>
          <p className={page.lead}>{t.count(trade.companies)}</p>
        </div>
        <div className={page.actions}>
          <Button
            variant="default"
            onClick={() => {
              setAsking('rename');
            }}
          >
            {t.rename}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              setAsking('delete');
            }}
          >
            {t.delete}
          </Button>
        </div>
      </header>
      <div className={page.columns}>
        <div>
          <Have trade={trade} />
        </div>
        <div>
          <Give trade={trade} />
        </div>
      </div>
      {asking === 'rename' ? <Rename trade={trade} onClose={close} /> : null}
      {asking === 'delete' ? (
        <Delete trade={trade} onClose={close} onDeleted={() => void router.navigate({ to: '/trades' })} />
      ) : null}
    </>
  );
}

/** Who has it, each to be taken away, and back. */
function Have({ trade }: { trade: Schemas['Trade'] }) {
  const t = useStore(tradesMessages);
  const sayRefusal = useSayRefusal();
  const query = { trade: trade.id };
  const companies = useInfiniteQuery({
    queryKey: ['companies', query],
    queryFn: ({ pageParam, signal }) =>
      directory.companies(pageParam === null ? query : { ...query, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  const giveBack = useChange((csrf, id: string) => directory.attachTrade(csrf, trade.id, { add: [id] }), {
    onSuccess: readTradesAgain,
    onError: (error) => {
      sayRefusal(error);
    },
  });
  const take = useChange(
    (csrf, company: Schemas['Company']) => directory.attachTrade(csrf, trade.id, { remove: [company.id] }),
    {
      onSuccess: async (_, company) => {
        await readTradesAgain();
        offerUndo(t.taken({ company: company.name, name: trade.name }), t.undo, () => {
          giveBack.mutate(company.id);
        });
      },
      onError: (error) => {
        sayRefusal(error);
      },
    },
  );
  return (
    <LongList
      label={t.have}
      list={companies}
      lines={(each) => each.companies}
      count={t.count}
      more={t.more}
      empty={
        <State icon={<BuildingIcon />} title={t.nobodyTitle}>
          {t.nobody}
        </State>
      }
    >
      {(lines) => (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t.have}</th>
              <th scope="col">
                <span className="unseen">{t.take}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((company) => (
              <tr key={company.id}>
                <td>
                  <span className={table.who}>
                    <Link to="/companies/$id/overview" params={{ id: company.id }} className={table.name} data-row-link>
                      {company.name}
                    </Link>
                    <span className={table.detail}>{company.place}</span>
                  </span>
                </td>
                <td>
                  <span className={table.acts}>
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      aria-label={t.takeFrom({ name: company.name })}
                      loading={take.isPending && take.variables.id === company.id}
                      onClick={() => {
                        take.mutate(company);
                      }}
                    >
                      {t.take}
                    </Button>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </LongList>
  );
}
