import { Button, UnstyledButton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { people } from '../../api/people';
import { Problem } from '../../api/problem';
import { AlertIcon } from '../../shared/icons';
import { DownIcon, LogIcon } from '../../shared/more-icons';
import { Moment } from '../../shared/moment';
import page from '../../shared/page.module.css';
import { LongList } from '../../shared/long-list';
import { State } from '../../shared/states/state';
import table from '../../shared/table.module.css';
import { useTitle } from '../../shared/title';
import { useActionWords } from './actions';
import classes from './audit.module.css';
import type { Entry } from './csv';
import { Download } from './download';
import { FilterBar, SYSTEM } from './filter-bar';
import { auditMessages } from './messages';
import { changed, filtersOf, toQuery } from './asked';
import type { AuditSearch } from './search';

const route = getRouteApi('/portal/audit');

export function Audit() {
  const t = useStore(auditMessages);
  const search = filtersOf(route.useSearch());
  const navigate = route.useNavigate();
  const log = useInfiniteQuery({
    queryKey: ['audit', search],
    queryFn: ({ pageParam, signal }) => people.audit(toQuery(search, pageParam), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  useTitle(t.title);

  const show = (next: AuditSearch) => {
    void navigate({
      search: ({ company }) => ({ ...(company === undefined ? {} : { company }), ...next }),
      resetScroll: false,
    });
  };
  const reset = (
    <Button
      variant="default"
      onClick={() => {
        show({});
      }}
    >
      {t.reset}
    </Button>
  );

  return (
    <>
      <header className={page.head}>
        <div>
          <h1 className={page.title}>{t.title}</h1>
          <p className={page.lead}>{t.lead}</p>
        </div>
        <Download search={search} />
      </header>
      <FilterBar search={search} show={show} />
      <LongList
        label={t.title}
        list={log}
        lines={(each) => each.entries}
        count={t.shown}
        more={t.more}
        fault={(error) =>
          error instanceof Problem && error.status === 400 ? (
            <State icon={<AlertIcon />} title={t.strangeTitle} actions={reset}>
              {t.strange}
            </State>
          ) : null
        }
        empty={
          <State icon={<LogIcon />} title={t.emptyTitle} actions={reset}>
            {t.empty}
          </State>
        }
      >
        {(entries) => <Entries entries={entries} search={search} />}
      </LongList>
    </>
  );
}

interface Props {
  entries: readonly Entry[];
  search: AuditSearch;
}

function Entries({ entries, search }: Props) {
  const t = useStore(auditMessages);
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t.what}</th>
          <th scope="col">{t.who}</th>
          <th scope="col">{t.when}</th>
          <th scope="col">{t.record}</th>
          <th scope="col">{t.place}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Line
            key={entry.id}
            entry={entry}
            search={search}
            opened={opened === entry.id}
            onToggle={() => {
              setOpened((was) => (was === entry.id ? null : entry.id));
            }}
          />
        ))}
      </tbody>
    </table>
  );
}

interface LineProps {
  entry: Entry;
  search: AuditSearch;
  opened: boolean;
  onToggle: () => void;
}

function Line({ entry, search, opened, onToggle }: LineProps) {
  const t = useStore(auditMessages);
  const words = useActionWords();
  const { at, actor, actorName, action, subject, address } = entry;
  return (
    <>
      <tr>
        <td>
          <UnstyledButton
            className={classes.expand}
            aria-expanded={opened}
            aria-label={t.open({ what: words(action) })}
            data-row-link
            onClick={onToggle}
          >
            {words(action)}
            <DownIcon size={14} />
          </UnstyledButton>
        </td>
        <td>{actorName ?? (actor === SYSTEM ? t.system : actor)}</td>
        <td>
          <Moment at={at} className={table.soft} />
        </td>
        <td>
          <span className={classes.subject}>{subject}</span>
        </td>
        <td data-label={address === '' ? undefined : t.place}>
          {address === '' ? null : <span className={table.soft}>{address}</span>}
        </td>
      </tr>
      {opened ? (
        <tr>
          <td colSpan={5}>
            <More entry={entry} search={search} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

/** Everything that is noted, and the way to more of the same. */
function More({ entry, search }: { entry: Entry; search: AuditSearch }) {
  const t = useStore(auditMessages);
  const { actor, subject, details, before, after } = entry;
  const changedFields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const facts = Object.entries(details);
  return (
    <div className={classes.more}>
      {changedFields.length === 0 ? null : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t.field}</th>
              <th scope="col">{t.before}</th>
              <th scope="col">{t.after}</th>
            </tr>
          </thead>
          <tbody>
            {changedFields.map((field) => (
              <tr key={field}>
                <th scope="row">{field}</th>
                <td>{before[field] === undefined ? '–' : <del className={classes.gone}>{before[field]}</del>}</td>
                <td>{after[field] === undefined ? '–' : <ins className={classes.now}>{after[field]}</ins>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {facts.length === 0 ? null : (
        <dl className={page.facts}>
          {facts.map(([name, value]) => (
            <div key={name} className={classes.fact}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {changedFields.length === 0 && facts.length === 0 ? <p className={page.soft}>{t.noDetails}</p> : null}
      <p className={classes.links}>
        <Link to="/audit" search={changed(search, { subject })}>
          {t.onlyRecord}
        </Link>
        <Link to="/audit" search={changed(search, { actor })}>
          {t.onlyPerson}
        </Link>
      </p>
    </div>
  );
}
