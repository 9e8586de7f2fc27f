import { Button, Skeleton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../../api/session';
import { ListIcon } from '../../shared/more-icons';
import page from '../../shared/page.module.css';
import { Failure } from '../../shared/states/failure';
import { State } from '../../shared/states/state';
import { useTitle } from '../../shared/title';
import { Refused } from '../refused/refused';
import { Classify } from './classify';
import { EntryTable } from './entry-table';
import { FilterBar } from './filter-bar';
import { folded, useCatalogue, type Entry } from './kept';
import { dispositionsMessages } from './messages';
import type { DispositionsSearch } from './search';
import { ToClassify } from './to-classify';

const route = getRouteApi('/portal/dispositions');

export function Dispositions() {
  const { may } = useSession();
  return may.includes('see_catalogue') ? <Screen /> : <Refused />;
}

function Screen() {
  const t = useStore(dispositionsMessages);
  const { may } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data, isError, error, refetch } = useCatalogue();
  const [changing, setChanging] = useState<string | null>(null);
  useTitle(t.title);
  const show = (asked: DispositionsSearch) => {
    void navigate({ search: asked, resetScroll: false });
  };
  const all = data?.dispositions ?? [];
  const wanted = all.filter((entry) => isWanted(entry, search));
  const fresh = wanted.filter(({ state }) => state === 'to_be_classified');
  const known = wanted.filter(({ state }) => state !== 'to_be_classified');
  const changed = all.find(({ name }) => name === changing);
  const change = may.includes('classify_dispositions') ? setChanging : null;

  return (
    <>
      <header className={page.head}>
        <div>
          <h1 className={page.title}>{t.title}</h1>
          <p className={page.lead}>{t.lead}</p>
        </div>
      </header>
      <FilterBar search={search} show={show} />
      {isError ? (
        <Failure error={error} retry={() => void refetch()} />
      ) : data === undefined ? (
        <div className={page.sheet}>
          <div className={page.section} aria-hidden="true">
            {[1, 2, 3, 4, 5, 6, 7, 8].map((row) => (
              <Skeleton key={row} height={32} />
            ))}
          </div>
        </div>
      ) : wanted.length === 0 ? (
        <section className={page.sheet} aria-label={t.list}>
          <State
            icon={<ListIcon />}
            title={t.emptyTitle}
            actions={
              <Button
                variant="default"
                onClick={() => {
                  show({});
                }}
              >
                {t.clear}
              </Button>
            }
          >
            {t.empty}
          </State>
        </section>
      ) : (
        <>
          {fresh.length === 0 ? null : <ToClassify entries={fresh} classify={change} />}
          {known.length === 0 ? null : <EntryTable entries={known} change={change} />}
        </>
      )}
      {changed === undefined ? null : (
        <Classify
          key={changed.name}
          entry={changed}
          onClose={() => {
            setChanging(null);
          }}
        />
      )}
    </>
  );
}

function isWanted(entry: Entry, { text = '', outcome, only }: DispositionsSearch): boolean {
  return (
    folded(entry.name).includes(folded(text)) &&
    (outcome === undefined || outcome.includes(entry.meaning.outcome)) &&
    (only === undefined || only === entry.state)
  );
}
