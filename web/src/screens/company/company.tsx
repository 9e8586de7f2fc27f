import { useStore } from '@nanostores/react';
import { getRouteApi, Link, Outlet } from '@tanstack/react-router';
import { useCompany } from '../../shared/company';
import { SearchIcon } from '../../shared/icons';
import page from '../../shared/page.module.css';
import { State } from '../../shared/states/state';
import tabClasses from '../../shared/tabs.module.css';
import { companyMessages } from './messages';

const route = getRouteApi('/portal/companies/$id');

/** Each tab is a route of its own, loaded where it is shown. */
const tabs = [{ to: '/companies/$id/members', label: 'members' }] as const;

/** The frame of everything about one company. */
export function CompanyPage() {
  const t = useStore(companyMessages);
  const { id } = route.useParams();
  const company = useCompany(id);
  if (company === null) {
    return (
      <State icon={<SearchIcon />} title={t.goneTitle} level={1}>
        {t.gone}
      </State>
    );
  }
  return (
    <>
      <header className={page.head}>
        <div>
          <h1 className={page.title}>{company?.name ?? t.company}</h1>
          <p className={page.lead}>{company?.place}</p>
        </div>
      </header>
      <nav className={tabClasses.tabs} aria-label={t.tabs}>
        {tabs.map(({ to, label }) => (
          <Link
            key={to}
            to={to}
            params={{ id }}
            search={({ company: selected }) => (selected === undefined ? {} : { company: selected })}
            activeOptions={{ includeSearch: false }}
          >
            {t[label]}
          </Link>
        ))}
      </nav>
      <Outlet />
    </>
  );
}
