import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useChange } from '../../api/change';
import type { Schemas } from '../../api/client';
import { directory } from '../../api/directory';
import { Badge } from '../../shared/badge';
import { TextFilter } from '../../shared/filters/text-filter';
import { CheckIcon } from '../../shared/icons';
import { BuildingIcon } from '../../shared/more-icons';
import { LongList } from '../../shared/long-list';
import finder from '../../shared/finder.module.css';
import page from '../../shared/page.module.css';
import { Refusal, useSayRefusal } from '../../shared/refusals/refusal';
import { State } from '../../shared/states/state';
import table from '../../shared/table.module.css';
import { offerUndo } from '../../shared/undo';
import { readTradesAgain } from './kept';
import { tradesMessages } from './messages';
import classes from './trades.module.css';

const MOST = 100;

/** Gives the trade to many companies at once, and tells of each that could not be changed. */
export function Give({ trade }: { trade: Schemas['Trade'] }) {
  const t = useStore(tradesMessages);
  const sayRefusal = useSayRefusal();
  const [text, setText] = useState('');
  const [marked, setMarked] = useState<ReadonlyMap<string, string>>(new Map());
  const [left, setLeft] = useState<string[]>([]);
  const query = text === '' ? {} : { text };
  const companies = useInfiniteQuery({
    queryKey: ['companies', query],
    queryFn: ({ pageParam, signal }) =>
      directory.companies(pageParam === null ? query : { ...query, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
  const takeBack = useChange((csrf, remove: string[]) => directory.attachTrade(csrf, trade.id, { remove }), {
    onSuccess: async () => {
      await readTradesAgain();
      notifications.show({ message: t.undone, withBorder: true });
    },
    onError: (error) => {
      sayRefusal(error);
    },
  });
  const give = useChange((csrf) => directory.attachTrade(csrf, trade.id, { add: [...marked.keys()] }), {
    onSuccess: async ({ outcomes }) => {
      const given = outcomes.filter(({ outcome }) => outcome === 'added').map(({ company }) => company);
      const refused = outcomes.filter(({ outcome }) => outcome === 'stale' || outcome === 'not_found');
      setLeft(refused.map(({ company }) => marked.get(company) ?? company));
      setMarked(new Map(refused.map(({ company }) => [company, marked.get(company) ?? company])));
      await readTradesAgain();
      if (given.length > 0) {
        offerUndo(t.given(given.length), t.undo, () => {
          takeBack.mutate(given);
        });
      }
    },
  });
  const toggle = ({ id, name }: Schemas['Company']) => {
    const next = new Map(marked);
    if (!next.delete(id) && next.size < MOST) next.set(id, name);
    setMarked(next);
  };

  return (
    <section className={page.sheet}>
      <div className={page.section}>
        <header>
          <h2 className={page.heading}>{t.give}</h2>
          <p className={page.lead}>{t.giveLead}</p>
        </header>
        <Refusal error={give.error} />
        {left.length === 0 ? null : (
          <p className={page.note} data-tone="look" role="alert">
            {t.notGiven({ names: left.join(', ') })}
          </p>
        )}
        <div className={finder.finder}>
          <TextFilter label={t.giveFind} text={text} onChange={setText} />
          <LongList
            label={t.giveList}
            list={companies}
            lines={(each) => each.companies}
            more={t.more}
            empty={
              <State icon={<BuildingIcon />} title={t.nothingFoundTitle}>
                {t.nothingFound}
              </State>
            }
          >
            {(lines) => (
              <div className={classes.marks}>
                {lines.map((company) => {
                  const has = company.trades.some(({ id }) => id === trade.id);
                  return (
                    <label key={company.id} className={classes.mark}>
                      <input
                        type="checkbox"
                        aria-label={t.mark({ name: company.name })}
                        checked={has || marked.has(company.id)}
                        disabled={has}
                        onChange={() => {
                          toggle(company);
                        }}
                      />
                      <span className={table.who}>
                        {company.name}
                        <span className={table.detail}>{company.place}</span>
                      </span>
                      {has ? <Badge Icon={CheckIcon}>{t.hasIt}</Badge> : null}
                    </label>
                  );
                })}
              </div>
            )}
          </LongList>
        </div>
        <div className={page.actions}>
          <Button
            disabled={marked.size === 0}
            loading={give.isPending}
            onClick={() => {
              give.mutate();
            }}
          >
            {marked.size === 0 ? t.giveNone : t.giveDo(marked.size)}
          </Button>
        </div>
      </div>
    </section>
  );
}
