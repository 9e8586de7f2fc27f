import { UnstyledButton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { savedViewsMessages } from '../../shared/saved-views/messages';
import { useSavedViews } from '../../shared/saved-views/kept';
import { parseSearch, stringifySearch } from '../../shared/search';
import classes from '../../shared/views.module.css';
import { companiesMessages } from './messages';
import { parseCompaniesSearch, views, type CompaniesSearch, type View } from './search';

const ViewDialog = lazy(async () => ({ default: (await import('../../shared/saved-views/view-dialog')).ViewDialog }));

/** A view's address; the selected company goes along. */
function queryOf(search: CompaniesSearch): string {
  return stringifySearch({ ...search }).replace(/^\?/, '');
}

/** The lists that everybody has, those that were saved, and a way to save what is shown. */
export function Views({ search }: { search: CompaniesSearch }) {
  const t = useStore(companiesMessages);
  const words = useStore(savedViewsMessages);
  const saved = useSavedViews('companies').data?.views ?? [];
  const [dialog, setDialog] = useState<'new' | 'edit' | null>(null);
  const query = queryOf(search);
  const current = saved.find((each) => queryOf(parseCompaniesSearch(parseSearch(each.query))) === query);
  const view: View = search.view ?? 'active';
  const plain = query === queryOf(view === 'active' ? {} : { view });
  return (
    <>
      <nav className={classes.views} aria-label={t.views}>
        {views.map((each) => (
          <Link
            key={each}
            to="/companies"
            search={({ company }) => ({
              ...(company === undefined ? {} : { company }),
              ...parseCompaniesSearch({ ...search, view: each }),
            })}
            resetScroll={false}
            aria-current={each === view && current === undefined ? 'page' : undefined}
          >
            {t[each]}
          </Link>
        ))}
        {saved.map((each) => (
          <Link
            key={`${String(each.shared)} ${each.id}`}
            to="/companies"
            search={({ company }) => ({
              ...(company === undefined ? {} : { company }),
              ...parseCompaniesSearch(parseSearch(each.query)),
            })}
            resetScroll={false}
            aria-current={each === current ? 'page' : undefined}
          >
            {each.name}
            {each.shared ? <span>{words.shared}</span> : null}
          </Link>
        ))}
        {current !== undefined && !current.mine ? null : plain && current === undefined ? null : (
          <UnstyledButton
            className={classes.act}
            onClick={() => {
              setDialog(current === undefined ? 'new' : 'edit');
            }}
          >
            {current === undefined ? words.save : words.edit}
          </UnstyledButton>
        )}
      </nav>
      {dialog === null ? null : (
        <Suspense>
          <ViewDialog
            list="companies"
            query={query}
            view={dialog === 'edit' ? (current ?? null) : null}
            onClose={() => {
              setDialog(null);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
