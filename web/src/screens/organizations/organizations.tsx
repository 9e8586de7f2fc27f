import { Button, Skeleton, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useChange } from '../../api/change';
import type { Schemas } from '../../api/client';
import { directory } from '../../api/directory';
import { useSession } from '../../api/session';
import bar from '../../shared/filters/bar.module.css';
import { TextFilter } from '../../shared/filters/text-filter';
import { LayersIcon, PlusIcon } from '../../shared/more-icons';
import line from '../../shared/line-form.module.css';
import { Moment } from '../../shared/moment';
import page from '../../shared/page.module.css';
import { Refusal } from '../../shared/refusals/refusal';
import { Failure } from '../../shared/states/failure';
import { State } from '../../shared/states/state';
import table from '../../shared/table.module.css';
import { useTitle } from '../../shared/title';
import viewClasses from '../../shared/views.module.css';
import { Refused } from '../refused/refused';
import { readOrganizationsAgain, useOrganizations } from './kept';
import { organizationsMessages } from './messages';
import { views, type View } from './search';

const route = getRouteApi('/portal/organizations');

export function Organizations() {
  const { may } = useSession();
  return may.includes('keep_organizations') ? <Screen /> : <Refused />;
}

function Screen() {
  const t = useStore(organizationsMessages);
  const { text = '', view = 'active' } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, isError, error, isFetching, refetch } = useOrganizations();
  useTitle(t.title);
  const find = (typed: string) => {
    void navigate({
      search: ({ text: _old, ...kept }) => (typed === '' ? kept : { ...kept, text: typed }),
      resetScroll: false,
    });
  };
  const sought = text.toLowerCase();
  const shown =
    data?.organizations.filter(
      ({ name, discardedAt }) => (discardedAt === null) === (view === 'active') && name.toLowerCase().includes(sought),
    ) ?? [];
  return (
    <>
      <header className={page.head}>
        <div>
          <h1 className={page.title}>{t.title}</h1>
          <p className={page.lead}>{t.lead}</p>
        </div>
      </header>
      <Create />
      <div className={bar.bar} role="group" aria-label={t.find}>
        <Views view={view} />
        <TextFilter label={t.find} text={text} onChange={find} />
      </div>
      <section className={page.sheet} aria-label={t.list} aria-busy={isFetching}>
        {isError ? (
          <Failure error={error} retry={() => void refetch()} />
        ) : data === undefined ? (
          <div className={page.section} aria-hidden="true">
            {[1, 2, 3, 4].map((row) => (
              <Skeleton key={row} height={32} />
            ))}
          </div>
        ) : shown.length === 0 ? (
          <Empty
            view={view}
            filtered={text !== ''}
            reset={() => {
              find('');
            }}
          />
        ) : (
          <OrganizationTable organizations={shown} view={view} />
        )}
      </section>
    </>
  );
}

function Views({ view }: { view: View }) {
  const t = useStore(organizationsMessages);
  return (
    <nav className={viewClasses.views} aria-label={t.views}>
      {views.map((each) => (
        <Link
          key={each}
          to="/organizations"
          search={({ view: _old, ...kept }) => (each === 'active' ? kept : { ...kept, view: each })}
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

function Empty({ view, filtered, reset }: { view: View; filtered: boolean; reset: () => void }) {
  const t = useStore(organizationsMessages);
  if (filtered) {
    return (
      <State
        icon={<LayersIcon />}
        title={t.emptyTitle}
        actions={
          <Button variant="default" onClick={reset}>
            {t.clear}
          </Button>
        }
      >
        {t.empty}
      </State>
    );
  }
  const active = view === 'active';
  return (
    <State icon={<LayersIcon />} title={active ? t.noneTitle : t.noDiscardedTitle}>
      {active ? t.none : t.noDiscarded}
    </State>
  );
}

function Create() {
  const t = useStore(organizationsMessages);
  const router = useRouter();
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [asked, setAsked] = useState(false);
  const wanted = name.trim();
  const create = useChange((csrf) => directory.createOrganization(csrf, wanted), {
    onSuccess: async (made) => {
      await readOrganizationsAgain();
      notifications.show({ message: t.made({ name: made.name }), withBorder: true });
      await router.navigate({ to: '/organizations/$id', params: { id: made.id } });
    },
  });
  return (
    <form
      className={page.before}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (wanted === '') field.current?.focus();
        else create.mutate();
      }}
    >
      <div className={line.form}>
        <TextInput
          ref={field}
          label={t.newName}
          maxLength={120}
          autoComplete="off"
          value={name}
          error={asked && wanted === '' ? t.nameMissing : null}
          onChange={(event) => {
            create.reset();
            setName(event.currentTarget.value);
          }}
        />
        <Button type="submit" loading={create.isPending} leftSection={<PlusIcon size={14} />}>
          {t.make}
        </Button>
      </div>
      <Refusal error={create.error} />
    </form>
  );
}

interface TableProps {
  organizations: readonly Schemas['Organization'][];
  view: View;
}

function OrganizationTable({ organizations, view }: TableProps) {
  const t = useStore(organizationsMessages);
  return (
    <>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t.name}</th>
            {view === 'discarded' ? <th scope="col">{t.since}</th> : null}
          </tr>
        </thead>
        <tbody>
          {organizations.map(({ id, name, discardedAt }) => (
            <tr key={id}>
              <td>
                <Link to="/organizations/$id" params={{ id }} className={table.name} data-row-link>
                  {name}
                </Link>
              </td>
              {discardedAt === null ? null : (
                <td data-label={t.since}>
                  <Moment at={discardedAt} className={table.soft} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={table.foot}>
        <span role="status">{t.shown(organizations.length)}</span>
      </div>
    </>
  );
}
