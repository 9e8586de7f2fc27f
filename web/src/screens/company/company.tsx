import { useStore } from '@nanostores/react';
import type { Schemas } from '../../api/client';
import { useSession, type Session } from '../../api/session';
import { getRouteApi, Link, Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { AskCic } from '../../shared/ask/ask-cic';
import { SearchIcon } from '../../shared/icons';
import page from '../../shared/page.module.css';
import { State } from '../../shared/states/state';
import tabClasses from '../../shared/tabs.module.css';
import { mayManageMembers } from '../../shared/rights/rights';
import { mayConsent, mayLook } from './looks/rights';
import { isNotFound, useCompanyDetail } from './detail';
import { companyMessages } from './messages';

const route = getRouteApi('/portal/companies/$id');

/** Each tab is a route of its own, loaded where it is shown. */
const tabs = [
  { to: '/companies/$id/overview', label: 'overview' },
  { to: '/companies/$id/review', label: 'review' },
  { to: '/companies/$id/members', label: 'members' },
  { to: '/companies/$id/numbers', label: 'numbers' },
  { to: '/companies/$id/hours', label: 'hours' },
  { to: '/companies/$id/recordings', label: 'recordings' },
  { to: '/companies/$id/access', label: 'access' },
  { to: '/companies/$id/looks', label: 'looks' },
] as const;

/** A placeholder is reviewed first; who manages no members has no such tab. */
function tabsOf(session: Session, detail: Schemas['CompanyDetail'] | undefined, id: string) {
  return tabs.filter(({ label }) => {
    if (label === 'review') return detail?.needsReview === true && session.may.includes('keep_companies');
    if (label === 'access') return session.may.includes('keep_users');
    if (label === 'looks') return mayLook(session) || mayConsent(session, id);
    return label !== 'members' || mayManageMembers(session, id);
  });
}

/** The frame of everything about one company. */
export function CompanyPage() {
  const t = useStore(companyMessages);
  const { id } = route.useParams();
  const session = useSession();
  const detail = useCompanyDetail(id);
  const company = detail.data;
  const tabBar = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const known = company !== undefined;
  useEffect(() => {
    // on a phone the tab that is open may lie beyond the edge
    tabBar.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [pathname, known]);
  if (detail.isError && isNotFound(detail.error)) {
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
          {session.scope === 'all' || session.person.role !== 'customer' ? (
            <p className={page.path}>
              <Link to="/companies">{t.companies}</Link>
            </p>
          ) : null}
          <h1 className={page.title}>{company?.name ?? t.company}</h1>
          <p className={page.lead}>{company?.place}</p>
        </div>
        {company === undefined ? null : (
          <AskCic subject={{ company: id, about: { kind: 'company' }, record: company.name }} />
        )}
      </header>
      <nav ref={tabBar} className={tabClasses.tabs} aria-label={t.tabs}>
        {tabsOf(session, company, id).map(({ to, label }) => (
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
