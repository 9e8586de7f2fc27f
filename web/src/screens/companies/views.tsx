import { useStore } from '@nanostores/react';
import { parseSearch } from '../../shared/search';
import { Views } from '../../shared/saved-views/views';
import { companiesMessages } from './messages';
import { parseCompaniesSearch, views, type CompaniesSearch } from './search';

/** The companies that everybody finds, and the lists that were saved; the selected company goes along. */
export function CompanyViews({ search }: { search: CompaniesSearch }) {
  const t = useStore(companiesMessages);
  return (
    <Views
      list="companies"
      label={t.views}
      search={search}
      usual={views.map((view) => ({
        name: t[view],
        search: parseCompaniesSearch({ ...search, view }),
        current: view === (search.view ?? 'active'),
      }))}
      plain={parseCompaniesSearch({ view: search.view })}
      searchOf={({ query }) => parseCompaniesSearch(parseSearch(query))}
      to={(next) => ({
        to: '/companies',
        search: ({ company }: { company?: string }) => ({ ...(company === undefined ? {} : { company }), ...next }),
      })}
    />
  );
}
