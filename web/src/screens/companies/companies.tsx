import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { api, type Schemas } from '../../api/client';
import { useSession } from '../../api/session';
import { Badge } from '../../shared/badge';
import bar from '../../shared/filters/bar.module.css';
import { TextFilter } from '../../shared/filters/text-filter';
import { AlertIcon } from '../../shared/icons';
import { BuildingIcon, PlusIcon } from '../../shared/more-icons';
import { LongList } from '../../shared/long-list';
import page from '../../shared/page.module.css';
import { State } from '../../shared/states/state';
import table from '../../shared/table.module.css';
import { useTitle } from '../../shared/title';
import viewClasses from '../../shared/views.module.css';
import { zoneName } from '../../shared/zones/zones';
import { TradeChip } from '../trades/chip';
import { BulkBar } from './bulk/bulk-bar';
import { bulkMessages } from './bulk/messages';
import bulk from './bulk/bulk.module.css';
import { useSelection, type Selection } from './bulk/selection';
import { companiesMessages } from './messages';
import { Merges } from './merges';
import { views, type View } from './search';

const route = getRouteApi('/portal/companies');

export function Companies() {
  const t = useStore(companiesMessages);
  const { view = 'active', text, trade } = route.useSearch();
  const navigate = route.useNavigate();
  const { may } = useSession();
  const keeps = may.includes('keep_companies');
  const query = { state: view, ...(text === undefined ? {} : { text }), ...(trade === undefined ? {} : { trade }) };
  const companies = useInfiniteQuery({
    queryKey: ['companies', query],
    queryFn: ({ pageParam, signal }) =>
      api.companies(pageParam === null ? query : { ...query, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
  const selection = useSelection();
  const choosing = view !== 'discarded' && may.includes('edit_trades') ? selection : null;
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
        {keeps ? (
          <Button component={Link} to="/companies/new" leftSection={<PlusIcon size={14} />}>
            {t.create}
          </Button>
        ) : null}
      </header>
      <div className={bar.bar} role="group" aria-label={t.filters}>
        <Views view={view} text={text} trade={trade} />
        <TradeChip
          trade={trade}
          onChange={(chosen) => {
            void navigate({
              search: ({ trade: _old, ...kept }) => (chosen === undefined ? kept : { ...kept, trade: chosen }),
              resetScroll: false,
            });
          }}
        />
        <TextFilter label={t.text} text={text ?? ''} onChange={find} />
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
            filtered={text !== undefined || trade !== undefined}
            reset={() => {
              void navigate({ search: ({ text: _text, trade: _trade, ...kept }) => kept, resetScroll: false });
            }}
          />
        }
      >
        {(lines) => <CompanyTable companies={lines} selection={choosing} />}
      </LongList>
      {choosing === null ? null : <BulkBar selection={choosing} />}
      {view === 'needs-review' && keeps ? <Merges /> : null}
    </>
  );
}

interface ViewsProps {
  view: View;
  text: string | undefined;
  trade: string | undefined;
}

function Views({ view, text, trade }: ViewsProps) {
  const t = useStore(companiesMessages);
  return (
    <nav className={viewClasses.views} aria-label={t.views}>
      {views.map((each) => (
        <Link
          key={each}
          to="/companies"
          search={({ company }) => ({
            ...(company === undefined ? {} : { company }),
            ...(each === 'active' ? {} : { view: each }),
            ...(text === undefined ? {} : { text }),
            ...(trade === undefined ? {} : { trade }),
          })}
          resetScroll={false}
          aria-current={each === view ? 'page' : undefined}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {t[each]}
        </Link>
      ))}
    </nav>
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

interface TableProps {
  companies: readonly Schemas['Company'][];
  /** Null where there is nothing to do with several at once. */
  selection: Selection | null;
}

function CompanyTable({ companies, selection }: TableProps) {
  const t = useStore(companiesMessages);
  const words = useStore(bulkMessages);
  return (
    <table className={table.table}>
      <thead>
        <tr>
          {selection === null ? null : (
            <th scope="col" className={bulk.cell}>
              <label className={bulk.mark}>
                <span className="unseen">{words.column}</span>
                <input
                  type="checkbox"
                  aria-label={words.chooseAll}
                  checked={companies.every(selection.has)}
                  onChange={() => {
                    selection.toggleAll(companies);
                  }}
                />
              </label>
            </th>
          )}
          <th scope="col">{t.name}</th>
          <th scope="col">{t.trades}</th>
          <th scope="col">{t.organization}</th>
          <th scope="col">{t.zone}</th>
        </tr>
      </thead>
      <tbody>
        {companies.map((company) => {
          const { id, name, place, trades, organization, zone, needsReview } = company;
          return (
            <tr key={id}>
              {selection === null ? null : (
                <td className={bulk.cell}>
                  <label className={bulk.mark}>
                    <input
                      type="checkbox"
                      aria-label={words.choose({ name })}
                      checked={selection.has(company)}
                      onChange={() => {
                        selection.toggle(company);
                      }}
                    />
                  </label>
                </td>
              )}
              <td>
                <span className={table.who}>
                  <span className={page.line}>
                    <Link
                      to={needsReview ? '/companies/$id/review' : '/companies/$id/overview'}
                      params={{ id }}
                      className={table.name}
                      data-row-link
                    >
                      {name}
                    </Link>
                    {needsReview ? (
                      <Badge tone="look" Icon={AlertIcon}>
                        {t.review}
                      </Badge>
                    ) : null}
                  </span>
                  <span className={table.detail}>{place}</span>
                </span>
              </td>
              <td data-label={t.trades}>
                <span className={table.soft}>
                  {trades.length === 0 ? t.none : trades.map((trade) => trade.name).join(', ')}
                </span>
              </td>
              <td data-label={t.organization}>
                <span className={table.soft}>{organization?.name ?? t.none}</span>
              </td>
              <td data-label={t.zone}>
                <span className={table.soft}>{zoneName(zone)}</span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
