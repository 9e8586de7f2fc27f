import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { directory } from '../../api/directory';
import { useSession } from '../../api/session';
import bar from '../../shared/filters/bar.module.css';
import { TextFilter } from '../../shared/filters/text-filter';
import { BuildingIcon, PlusIcon } from '../../shared/more-icons';
import { LongList } from '../../shared/long-list';
import page from '../../shared/page.module.css';
import { State } from '../../shared/states/state';
import { useTitle } from '../../shared/title';
import { BulkBar } from './bulk/bulk-bar';
import { useSelection } from './bulk/selection';
import { CompanyChips } from './chips';
import { CompanyTable } from './company-table';
import { companiesMessages } from './messages';
import { Merges } from './merges';
import { parseCompaniesSearch, type CompaniesSearch, type View } from './search';
import { companyColumns } from './use-columns';
import { CompanyViews } from './views';

const route = getRouteApi('/portal/companies');

export function Companies() {
  const t = useStore(companiesMessages);
  const search = route.useSearch();
  const { view = 'active', columns: _columns, ...narrowed } = parseCompaniesSearch({ ...search });
  const navigate = route.useNavigate();
  const { may } = useSession();
  const shownColumns = companyColumns.useShown(search.columns);
  const keeps = may.includes('keep_companies');
  const query = { state: view, ...narrowed, ...(shownColumns.includes('numbers') ? { with: 'numbers' as const } : {}) };
  const companies = useInfiniteQuery({
    queryKey: ['companies', query],
    queryFn: ({ pageParam, signal }) =>
      directory.companies(pageParam === null ? query : { ...query, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
  const numbers = Object.assign({}, ...(companies.data?.pages ?? []).map((each) => each.numbers)) as Record<
    string,
    number
  >;
  const selection = useSelection();
  const choosing = view !== 'discarded' && may.includes('edit_trades') ? selection : null;
  useTitle(t.title);

  const show = (change: Partial<Record<keyof CompaniesSearch, unknown>>) => {
    void navigate({
      search: ({ company, ...kept }) => ({
        ...(company === undefined ? {} : { company }),
        ...parseCompaniesSearch({ ...kept, ...change }),
      }),
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
        {keeps ? (
          <Button component={Link} to="/companies/new" leftSection={<PlusIcon size={14} />}>
            {t.create}
          </Button>
        ) : null}
      </header>
      <div className={bar.bar} role="group" aria-label={t.filters}>
        <CompanyViews search={parseCompaniesSearch({ ...search })} />
        <CompanyChips search={search} onChange={show} />
        <TextFilter
          label={t.text}
          text={search.text ?? ''}
          onChange={(text) => {
            show({ text });
          }}
        />
      </div>
      <LongList
        label={t.list}
        list={companies}
        lines={(each) => each.companies}
        count={t.shown}
        more={t.more}
        empty={
          <Empty
            view={view}
            filtered={Object.keys(narrowed).length > 0}
            reset={() => {
              show({ text: undefined, trade: undefined, organization: undefined, supervisor: undefined });
            }}
          />
        }
      >
        {(lines) => <CompanyTable companies={lines} numbers={numbers} columns={shownColumns} selection={choosing} />}
      </LongList>
      {choosing === null ? null : <BulkBar selection={choosing} />}
      {view === 'needs-review' && keeps ? <Merges /> : null}
    </>
  );
}

interface EmptyProps {
  view: View;
  filtered: boolean;
  reset: () => void;
}

function Empty({ view, filtered, reset }: EmptyProps) {
  const t = useStore(companiesMessages);
  if (!filtered && view !== 'active') {
    const review = view === 'needs-review';
    return (
      <State icon={<BuildingIcon />} title={review ? t.noReviewTitle : t.noDiscardedTitle}>
        {review ? t.noReview : t.noDiscarded}
      </State>
    );
  }
  return (
    <State
      icon={<BuildingIcon />}
      title={t.emptyTitle}
      actions={
        filtered ? (
          <Button variant="default" onClick={reset}>
            {t.reset}
          </Button>
        ) : null
      }
    >
      {t.empty}
    </State>
  );
}
