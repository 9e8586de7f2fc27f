import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { exports } from '../../api/exports';
import { useSession } from '../../api/session';
import { useCompany } from '../../shared/company';
import bar from '../../shared/filters/bar.module.css';
import { LongList } from '../../shared/long-list';
import { FileIcon } from '../../shared/more-icons';
import page from '../../shared/page.module.css';
import { mayExport } from '../../shared/rights/export';
import { Segments } from '../../shared/segments';
import { State } from '../../shared/states/state';
import table from '../../shared/table.module.css';
import { useTitle } from '../../shared/title';
import { ExportLine } from './line';
import { exportsMessages } from './messages';

const route = getRouteApi('/portal/exports');
const LOOK_AGAIN_MS = 1500;

/** Files of calls: how far they are, and the way to them. */
export function FileExports() {
  const t = useStore(exportsMessages);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const session = useSession();
  const company = search.company ?? (session.companies.length === 1 ? session.companies[0]?.id : undefined);
  const name = useCompany(company)?.name;
  const of = search.of === undefined ? undefined : company;
  const list = useInfiniteQuery({
    queryKey: ['exports', of ?? null],
    queryFn: ({ pageParam, signal }) =>
      exports.list(
        { ...(of === undefined ? {} : { company: of }), ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    refetchInterval: (query) =>
      query.state.data?.pages.some((each) =>
        each.exports.some(({ state }) => state === 'queued' || state === 'running'),
      ) === true
        ? LOOK_AGAIN_MS
        : false,
  });
  useTitle(t.title);

  return (
    <>
      <header className={page.head}>
        <div>
          <h1 className={page.title}>{t.title}</h1>
          <p className={page.lead}>{t.lead}</p>
        </div>
      </header>
      {company !== undefined && name !== undefined && mayExport(session, company) ? (
        <div className={bar.bar}>
          <Segments
            label={t.whose}
            options={[
              { value: 'mine', label: t.mine },
              { value: 'company', label: t.ofCompany({ company: name }) },
            ]}
            value={of === undefined ? 'mine' : 'company'}
            onChange={(whose) => {
              void navigate({
                search: ({ company: kept }) => ({
                  ...(kept === undefined ? {} : { company: kept }),
                  ...(whose === 'company' ? { of: 'company' } : {}),
                }),
                resetScroll: false,
              });
            }}
          />
        </div>
      ) : null}
      <LongList
        label={t.list}
        list={list}
        lines={(each) => each.exports}
        count={t.shown}
        more={t.more}
        empty={
          <State
            icon={<FileIcon />}
            title={t.emptyTitle}
            actions={
              <Button component={Link} to="/calls" variant="default">
                {t.toCalls}
              </Button>
            }
          >
            {t.empty}
          </State>
        }
      >
        {(lines) => (
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t.what}</th>
                <th scope="col">{t.asked}</th>
                <th scope="col">{t.state}</th>
                <th scope="col" className={table.end}>
                  {t.rows}
                </th>
                <th scope="col" className={table.end}>
                  {t.size}
                </th>
                <th scope="col">
                  <span className="unseen">{t.download}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <ExportLine key={line.id} line={line} />
              ))}
            </tbody>
          </table>
        )}
      </LongList>
    </>
  );
}
