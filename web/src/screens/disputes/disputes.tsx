import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { disputes } from '../../api/disputes';
import { useSession } from '../../api/session';
import { disputesMessages } from '../../shared/disputes/messages';
import { DisputeState } from '../../shared/disputes/state';
import bar from '../../shared/filters/bar.module.css';
import { ChoiceChip } from '../../shared/filters/choice-chip';
import { LongList } from '../../shared/long-list';
import { Moment } from '../../shared/moment';
import { DisputeIcon } from '../../shared/more-icons';
import page from '../../shared/page.module.css';
import { State } from '../../shared/states/state';
import table from '../../shared/table.module.css';
import { useTitle } from '../../shared/title';
import { Refused } from '../refused/refused';
import classes from './disputes.module.css';
import { states } from './search';

const route = getRouteApi('/portal/disputes');
type State = Schemas['DisputeState'];

export function Disputes() {
  const { scope } = useSession();
  return scope === 'none' ? <Refused /> : <Screen />;
}

/** What was disputed: of one's own companies, or for staff who waits. */
function Screen() {
  const t = useStore(disputesMessages);
  const { state, company } = route.useSearch();
  const { person, companies } = useSession();
  const navigate = route.useNavigate();
  const query = { ...(state === undefined ? {} : { state }), ...(company === undefined ? {} : { company }) };
  const list = useInfiniteQuery({
    queryKey: ['disputes', query],
    queryFn: ({ pageParam, signal }) =>
      disputes.list(pageParam === null ? query : { ...query, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: true,
  });
  useTitle(t.title);
  const own = person.role === 'customer';
  const show = (chosen: State | undefined) => {
    void navigate({
      search: ({ state: _old, ...kept }) => (chosen === undefined ? kept : { ...kept, state: chosen }),
      resetScroll: false,
    });
  };
  return (
    <>
      <header className={page.head}>
        <div>
          <h1 className={page.title}>{t.title}</h1>
          <p className={page.lead}>{own ? t.lead : t.staffLead}</p>
        </div>
      </header>
      <div className={bar.bar} role="group" aria-label={t.filters}>
        <ChoiceChip<State>
          label={t.state}
          any={t.any}
          options={states.map((value) => ({ value, label: t[value] }))}
          selected={state === undefined ? [] : [state]}
          onChange={(chosen) => {
            show(chosen.at(-1));
          }}
        />
      </div>
      <LongList
        label={t.title}
        list={list}
        lines={(each) => each.disputes}
        count={t.shown}
        more={t.more}
        empty={
          <State
            icon={<DisputeIcon />}
            title={t.emptyTitle}
            actions={
              state === undefined ? undefined : (
                <Button
                  variant="default"
                  onClick={() => {
                    show(undefined);
                  }}
                >
                  {t.reset}
                </Button>
              )
            }
          >
            {state === undefined ? (own ? t.empty : t.emptyStaff) : t.emptyFilter}
          </State>
        }
      >
        {(lines) => <DisputeTable disputes={lines} several={!own || companies.length > 1} />}
      </LongList>
    </>
  );
}

interface TableProps {
  disputes: readonly Schemas['Dispute'][];
  /** Whether they may be of several companies. */
  several: boolean;
}

function DisputeTable({ disputes: lines, several }: TableProps) {
  const t = useStore(disputesMessages);
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t.dispute}</th>
          <th scope="col">{t.state}</th>
          <th scope="col">{t.since}</th>
          <th scope="col">{t.call}</th>
          {several ? <th scope="col">{t.company}</th> : null}
        </tr>
      </thead>
      <tbody>
        {lines.map((dispute) => (
          <tr key={`${dispute.call} ${dispute.number}`}>
            <td>
              <span className={table.who}>
                <Link
                  to="/calls/$id"
                  params={{ id: dispute.call }}
                  search={({ company }) => (company === undefined ? {} : { company })}
                  hash="disputes"
                  className={table.name}
                  data-row-link
                >
                  {dispute.excerpt}
                </Link>
                <span className={table.detail}>
                  {t[dispute.reason]} · {dispute.opener.name ?? t.gone}
                </span>
              </span>
            </td>
            <td data-label={t.state}>
              <DisputeState state={dispute.state} />
            </td>
            <td data-label={t.since} className={classes.when}>
              <Moment at={dispute.since} companyZone={dispute.company.zone} />
            </td>
            <td data-label={t.call} className={classes.when}>
              <Moment at={dispute.callStart} companyZone={dispute.company.zone} />
            </td>
            {several ? <td data-label={t.company}>{dispute.company.name}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
