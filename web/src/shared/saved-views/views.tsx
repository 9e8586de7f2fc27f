import { UnstyledButton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Link, type LinkProps } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useSession } from '../../api/session';
import type { SavedView, ViewedList } from '../../api/views';
import { stringifySearch } from '../search';
import { useSavedViews } from './kept';
import { savedViewsMessages } from './messages';
import classes from '../views.module.css';

const ViewDialog = lazy(async () => ({ default: (await import('./view-dialog')).ViewDialog }));

interface Props<S extends object> {
  list: ViewedList;
  label: string;
  /** What the list shows now; `cursor` is not among it. */
  search: S;
  /** Whose shared views are offered, and with whom one can be shared. */
  company?: { id: string; name: string } | undefined;
  /** What everybody finds here. */
  usual: readonly { name: string; search: S; current: boolean }[];
  /** What needs no name, since everybody has it. */
  plain: S;
  searchOf: (view: SavedView) => S;
  to: (search: S) => Pick<LinkProps, 'to' | 'search'>;
}

function queryOf(search: object): string {
  return stringifySearch({ ...search }).replace(/^\?/, '');
}

const keyOf = ({ shared, company, id }: SavedView) => `${String(shared)} ${company ?? ''} ${id}`;

/** The lists that everybody has, those that were saved, and a way to save what is shown. */
export function Views<S extends object>({ list, label, search, company, usual, plain, searchOf, to }: Props<S>) {
  const words = useStore(savedViewsMessages);
  const { person } = useSession();
  const saved = useSavedViews(list, company?.id).data?.views ?? [];
  const [dialog, setDialog] = useState<'new' | 'edit' | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const query = queryOf(search);
  const same = saved.filter((each) => queryOf(searchOf(each)) === query);
  // of two that show the same, the one that was chosen
  const current = same.find((each) => keyOf(each) === opened) ?? same[0];
  const isPlain = query === queryOf(plain);
  // the view that was chosen stays at hand while its filters are changed
  const chosen = current === undefined ? (isPlain ? null : opened) : keyOf(current);
  if (chosen !== opened) setOpened(chosen);
  const changing = saved.find((each) => keyOf(each) === chosen && each.mine);
  return (
    <>
      <nav className={classes.views} aria-label={label} data-many={saved.length > 0 ? true : undefined}>
        {usual.map((each) => (
          <Link
            key={each.name}
            {...to(each.search)}
            resetScroll={false}
            activeOptions={{ exact: true }}
            aria-current={each.current && current === undefined ? 'page' : undefined}
          >
            {each.name}
          </Link>
        ))}
        {saved.map((each) => (
          <Link
            key={keyOf(each)}
            {...to(searchOf(each))}
            resetScroll={false}
            activeOptions={{ exact: true }}
            aria-current={each === current ? 'page' : undefined}
          >
            {each.name}
            {each.shared ? (
              <span>{each.company !== null && person.role !== 'customer' ? words.ofCompany : words.shared}</span>
            ) : null}
          </Link>
        ))}
        {isPlain || current !== undefined ? null : (
          <UnstyledButton
            className={classes.act}
            onClick={() => {
              setDialog('new');
            }}
          >
            {words.save}
          </UnstyledButton>
        )}
        {changing === undefined ? null : (
          <UnstyledButton
            className={classes.act}
            onClick={() => {
              setDialog('edit');
            }}
          >
            {current === undefined ? words.editNamed({ name: changing.name }) : words.edit}
          </UnstyledButton>
        )}
      </nav>
      {dialog === null ? null : (
        <Suspense>
          <ViewDialog
            list={list}
            query={query}
            company={company}
            view={dialog === 'edit' ? (changing ?? null) : null}
            changed={current === undefined}
            onClose={() => {
              setDialog(null);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
