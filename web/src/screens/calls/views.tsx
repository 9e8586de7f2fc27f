import { useStore } from '@nanostores/react';
import { useSession } from '../../api/session';
import type { SavedView } from '../../api/views';
import { useCompany, useHasSeveralCompanies } from '../../shared/company';
import { parseSearch } from '../../shared/search';
import { Views } from '../../shared/saved-views/views';
import { callsMessages } from './messages';
import { changed } from './asked';
import { parseCallsSearch, type CallsSearch } from './search';

/** All calls, and the lists of calls that were saved. One that is shared with a company is of that company's calls. */
export function CallViews({ search }: { search: CallsSearch }) {
  const t = useStore(callsMessages);
  const { companies } = useSession();
  const several = useHasSeveralCompanies();
  const company = useCompany(search.company ?? (several ? undefined : companies[0]?.id));
  const all = search.company === undefined ? {} : { company: search.company };
  const searchOf = ({ query, company: of }: SavedView) =>
    changed(parseCallsSearch({ ...parseSearch(query), ...(of !== null && several ? { company: of } : {}) }), {});
  // in the order of a saved view, whatever that of the address is
  const shown = changed(parseCallsSearch({ ...search }), {});
  return (
    <Views
      list="calls"
      label={t.views}
      search={shown}
      company={company ?? undefined}
      usual={[{ name: t.allCalls, search: all, current: Object.keys(shown).length === Object.keys(all).length }]}
      plain={{}}
      searchOf={searchOf}
      to={(next) => ({ to: '/calls', search: next })}
    />
  );
}
