import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { completeness } from '../../api/completeness';
import { CheckIcon } from '../../shared/icons';
import { useLocale } from '../../shared/locale';
import { LongList } from '../../shared/long-list';
import { useMomentWithin } from '../../shared/moment';
import { LogIcon } from '../../shared/more-icons';
import page from '../../shared/page.module.css';
import { State } from '../../shared/states/state';
import { useTitle } from '../../shared/title';
import { Aside } from './aside';
import classes from './completeness.module.css';
import { FilterBar } from './filter-bar';
import { Lines } from './lines';
import { completenessMessages } from './messages';
import { changed, type CompletenessSearch } from './search';
import { useDayName } from './use-day-name';

const route = getRouteApi('/portal/completeness');

type Page = Schemas['CompletenessPage'];

/** Whether all is here that Five9 reported. */
export function Completeness() {
  const t = useStore(completenessMessages);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const list = useInfiniteQuery({
    queryKey: ['completeness', search],
    queryFn: ({ pageParam, signal }) =>
      completeness.list(pageParam === null ? search : { ...search, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
  useTitle(t.title);
  const show = (next: CompletenessSearch) => {
    void navigate({ search: next, resetScroll: false });
  };
  const first = list.data?.pages[0];
  return (
    <>
      <header className={page.head}>
        <div>
          <h1 className={page.title}>{t.title}</h1>
          <p className={page.lead}>
            {t.lead} {first === undefined ? null : <Counted of={first} />}
          </p>
        </div>
      </header>
      <FilterBar search={search} show={show} />
      <p className={classes.sentence} role="status">
        {first === undefined ? ' ' : <Sentence of={first} />}
      </p>
      <LongList
        label={t.list}
        list={list}
        lines={(each) => each.lines}
        count={t.shown}
        more={t.more}
        empty={
          search.only === undefined ? (
            <State icon={<LogIcon />} title={t.emptyTitle}>
              {t.empty}
            </State>
          ) : (
            <State
              icon={<CheckIcon />}
              title={t.emptyTitle}
              actions={
                <Button
                  variant="default"
                  onClick={() => {
                    show(changed(search, { only: undefined }));
                  }}
                >
                  {t.reset}
                </Button>
              }
            >
              {t.emptyGood}
            </State>
          )
        }
      >
        {(lines) => <Lines lines={lines} />}
      </LongList>
      {first === undefined ? null : <Aside groups={first.aside} />}
    </>
  );
}

function Counted({ of: { countedAt, countedUntil } }: { of: Page }) {
  const t = useStore(completenessMessages);
  const when = useMomentWithin();
  const day = useDayName();
  return countedAt === null || countedUntil === null
    ? t.countedNever
    : t.countedAt({ when: when(countedAt), day: day(countedUntil) });
}

/** "168 days of campaigns: 3 with something to look into, 1 of these urgent. 3 of 980 recordings are missing." */
function Sentence({ of: { sums } }: { of: Page }) {
  const t = useStore(completenessMessages);
  const number = new Intl.NumberFormat(useLocale());
  if (sums.lines === 0) return null;
  const differing = [t.someDiffer(sums.differences), ...(sums.urgent === 0 ? [] : [t.someUrgent(sums.urgent)])];
  const missing =
    sums.recordingsMissing === 0
      ? ''
      : t.missing({
          missing: number.format(sums.recordingsMissing),
          expected: number.format(sums.recordingsExpected),
        });
  return (
    <>
      {t.lines(sums.lines)}: {sums.differences === 0 ? t.noDifference : `${differing.join(', ')}.`} {missing}
    </>
  );
}
