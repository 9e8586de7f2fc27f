import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { directory } from '../../api/directory';
import bar from '../../shared/filters/bar.module.css';
import { TextFilter } from '../../shared/filters/text-filter';
import { NumbersIcon } from '../../shared/more-icons';
import { LongList } from '../../shared/long-list';
import { numberWords } from '../../shared/numbers/messages';
import { NumberState, useDay } from '../../shared/numbers/number-state';
import page from '../../shared/page.module.css';
import { State } from '../../shared/states/state';
import table from '../../shared/table.module.css';
import { useTitle } from '../../shared/title';
import { numbersMessages } from './messages';
import type { NumbersSearch } from './search';

const route = getRouteApi('/portal/numbers');

/** The numbers of all companies whose numbers one keeps. */
export function Numbers() {
  const t = useStore(numbersMessages);
  const { text } = route.useSearch();
  const navigate = route.useNavigate();
  const query: NumbersSearch = text === undefined ? {} : { text };
  const numbers = useInfiniteQuery({
    queryKey: ['numbers', query],
    queryFn: ({ pageParam, signal }) =>
      directory.numbers(pageParam === null ? query : { ...query, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
  useTitle(t.title);

  const find = (typed: string) => {
    void navigate({
      search: ({ text: _old, ...kept }) => (typed === '' ? kept : { ...kept, text: typed }),
      resetScroll: false,
    });
  };

  return (
    <>
      <header className={page.head}>
        <div>
          <h1 className={page.title}>{t.title}</h1>
          <p className={page.lead}>{t.lead}</p>
        </div>
      </header>
      <div className={bar.bar} role="group" aria-label={t.filters}>
        <TextFilter label={t.text} text={text ?? ''} onChange={find} />
      </div>
      <LongList
        label={t.list}
        list={numbers}
        lines={(each) => each.numbers}
        count={t.shown}
        more={t.more}
        empty={
          text === undefined ? (
            <State icon={<NumbersIcon />} title={t.noneTitle}>
              {t.none}
            </State>
          ) : (
            <State
              icon={<NumbersIcon />}
              title={t.emptyTitle}
              actions={
                <Button
                  variant="default"
                  onClick={() => {
                    find('');
                  }}
                >
                  {t.reset}
                </Button>
              }
            >
              {t.empty}
            </State>
          )
        }
      >
        {(lines) => <NumberTable numbers={lines} />}
      </LongList>
    </>
  );
}

function NumberTable({ numbers }: { numbers: readonly Schemas['NumberRow'][] }) {
  const t = useStore(numbersMessages);
  const words = useStore(numberWords);
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{words.number}</th>
          <th scope="col">{words.label}</th>
          <th scope="col">{t.company}</th>
          <th scope="col">{words.source}</th>
          <th scope="col">{words.campaign}</th>
          <th scope="col">{words.since}</th>
          <th scope="col">{words.state}</th>
        </tr>
      </thead>
      <tbody>
        {numbers.map((number) => (
          <NumberLine key={`${number.companyId} ${number.number}`} of={number} />
        ))}
      </tbody>
    </table>
  );
}

function NumberLine({ of }: { of: Schemas['NumberRow'] }) {
  const t = useStore(numbersMessages);
  const words = useStore(numberWords);
  const day = useDay(of.companyZone);
  return (
    <tr>
      <td>
        <Link
          to="/companies/$id/numbers"
          params={{ id: of.companyId }}
          search={{ open: of.number.slice(1) }}
          className={table.name}
          data-row-link
        >
          {of.written}
        </Link>
      </td>
      <td data-label={words.label}>{of.label}</td>
      <td data-label={t.company}>
        <span className={table.soft}>{of.companyName}</span>
      </td>
      <td data-label={words.source}>
        <span className={table.soft}>{of.source === '' ? words.none : of.source}</span>
      </td>
      <td data-label={words.campaign}>
        <span className={table.soft}>{of.campaign ?? words.none}</span>
      </td>
      <td data-label={words.since}>
        <span className={table.soft}>{day(of.since)}</span>
      </td>
      <td>
        <NumberState state={of.state} />
      </td>
    </tr>
  );
}
