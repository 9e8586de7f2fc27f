import { Button, Skeleton, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useChange } from '../../api/change';
import type { Schemas } from '../../api/client';
import { directory } from '../../api/directory';
import { useSession } from '../../api/session';
import bar from '../../shared/filters/bar.module.css';
import { TextFilter } from '../../shared/filters/text-filter';
import { PlusIcon, TagIcon } from '../../shared/more-icons';
import line from '../../shared/line-form.module.css';
import page from '../../shared/page.module.css';
import { Refusal } from '../../shared/refusals/refusal';
import { Failure } from '../../shared/states/failure';
import { State } from '../../shared/states/state';
import table from '../../shared/table.module.css';
import { useTitle } from '../../shared/title';
import { Refused } from '../refused/refused';
import { Delete, Rename } from './dialogs';
import { readTradesAgain, useTrades } from './kept';
import { tradesMessages } from './messages';
import classes from './trades.module.css';

const route = getRouteApi('/portal/trades');

export function Trades() {
  const { may } = useSession();
  return may.includes('edit_trades') ? <Screen /> : <Refused />;
}

function Screen() {
  const t = useStore(tradesMessages);
  const { text = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, isError, error, isFetching, refetch } = useTrades();
  useTitle(t.title);
  const find = (typed: string) => {
    void navigate({
      search: ({ text: _old, ...kept }) => (typed === '' ? kept : { ...kept, text: typed }),
      resetScroll: false,
    });
  };
  const sought = text.toLowerCase();
  const shown = data?.trades.filter(({ name }) => name.toLowerCase().includes(sought)) ?? [];

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
        <TextFilter label={t.find} text={text} onChange={find} />
      </div>
      <section className={page.sheet} aria-label={t.list} aria-busy={isFetching}>
        {isError ? (
          <Failure error={error} retry={() => void refetch()} />
        ) : data === undefined ? (
          <div className={page.section} aria-hidden="true">
            {[1, 2, 3, 4, 5, 6].map((row) => (
              <Skeleton key={row} height={32} />
            ))}
          </div>
        ) : shown.length === 0 ? (
          <State
            icon={<TagIcon />}
            title={text === '' ? t.noneTitle : t.emptyTitle}
            actions={
              text === '' ? null : (
                <Button
                  variant="default"
                  onClick={() => {
                    find('');
                  }}
                >
                  {t.clear}
                </Button>
              )
            }
          >
            {text === '' ? t.none : t.empty}
          </State>
        ) : (
          <TradeTable trades={shown} />
        )}
      </section>
    </>
  );
}

function Create() {
  const t = useStore(tradesMessages);
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [asked, setAsked] = useState(false);
  const wanted = name.trim();
  const create = useChange((csrf) => directory.createTrade(csrf, wanted), {
    onSuccess: async (made) => {
      setName('');
      setAsked(false);
      await readTradesAgain();
      notifications.show({ message: t.made({ name: made.name }), withBorder: true });
      field.current?.focus();
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
          description={t.newHelp}
          maxLength={60}
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
      <Refusal error={create.error} words={{ name_taken: t.name_taken, too_many_trades: t.too_many_trades }} />
    </form>
  );
}

function TradeTable({ trades }: { trades: readonly Schemas['Trade'][] }) {
  const t = useStore(tradesMessages);
  const [renaming, setRenaming] = useState<string | null>(null);
  const [deleting, setDeleting] = useState<string | null>(null);
  const renamed = trades.find(({ id }) => id === renaming);
  const deleted = trades.find(({ id }) => id === deleting);
  return (
    <>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t.name}</th>
            <th scope="col" className={classes.number}>
              {t.companies}
            </th>
            <th scope="col">
              <span className="unseen">{t.rename}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {trades.map(({ id, name, companies }) => (
            <tr key={id}>
              <td>
                <Link to="/trades/$id" params={{ id }} className={table.name} data-row-link>
                  {name}
                </Link>
              </td>
              <td data-label={t.companies} className={classes.number}>
                {companies}
              </td>
              <td>
                <span className={table.acts}>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={t.renameTitle({ name })}
                    onClick={() => {
                      setRenaming(id);
                    }}
                  >
                    {t.rename}
                  </Button>
                  <Button
                    variant="subtle"
                    color="red"
                    size="compact-sm"
                    aria-label={t.deleteDo({ name })}
                    onClick={() => {
                      setDeleting(id);
                    }}
                  >
                    {t.delete}
                  </Button>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={table.foot}>
        <span role="status">{t.shown(trades.length)}</span>
      </div>
      {renamed === undefined ? null : (
        <Rename
          trade={renamed}
          onClose={() => {
            setRenaming(null);
          }}
        />
      )}
      {deleted === undefined ? null : (
        <Delete
          trade={deleted}
          onClose={() => {
            setDeleting(null);
          }}
        />
      )}
    </>
  );
}
