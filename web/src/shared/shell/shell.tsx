import { useStore } from '@nanostores/react';
import { useId, useRef, type ReactNode } from 'react';
import { Link, Outlet, useMatches, useSearch } from '@tanstack/react-router';
import { Notifications } from '@mantine/notifications';
import { useSession, type Session } from '../../api/session';
import { Refused } from '../../screens/refused/refused';
import { BuildingIcon, LogIcon, PeopleIcon, PhoneIcon } from '../icons';
import { LayersIcon, MoreIcon, TagIcon } from '../more-icons';
import { StepUp } from '../proof/step-up';
import { mayManageMembers } from '../rights/rights';
import { DataAsOf } from './data-as-of';
import { shellMessages } from './messages';
import { Profile } from './profile';
import classes from './shell.module.css';
import { Switcher } from './switcher';
import './notifications.css';

const MOST_IN_BAR = 5;

interface Entry {
  label: 'calls' | 'company' | 'companies' | 'organizations' | 'trades' | 'users' | 'audit';
  Icon: typeof PhoneIcon;
  to: '/calls' | '/companies' | '/companies/$id/overview' | '/organizations' | '/trades' | '/users' | '/audit';
  id?: string;
}

/** Only what leads somewhere, for whoever is signed in, stands here. */
function entriesOf(session: Session, selected: string | undefined): Entry[] {
  if (session.scope === 'none') return [];
  const entries: Entry[] = [{ label: 'calls', to: '/calls', Icon: PhoneIcon }];
  const own = companyOf(session, selected);
  if (own !== undefined) entries.push({ label: 'company', to: '/companies/$id/overview', id: own, Icon: BuildingIcon });
  if (session.person.role !== 'customer') entries.push({ label: 'companies', to: '/companies', Icon: BuildingIcon });
  if (session.may.includes('keep_organizations'))
    entries.push({ label: 'organizations', to: '/organizations', Icon: LayersIcon });
  if (session.may.includes('edit_trades')) entries.push({ label: 'trades', to: '/trades', Icon: TagIcon });
  if (session.may.includes('keep_users')) entries.push({ label: 'users', to: '/users', Icon: PeopleIcon });
  if (session.may.includes('read_audit')) entries.push({ label: 'audit', to: '/audit', Icon: LogIcon });
  return entries;
}

/** A customer's own company: the one they look at, else their first. */
function companyOf(session: Session, selected: string | undefined): string | undefined {
  if (session.person.role !== 'customer') return undefined;
  const { companies } = session;
  return (companies.find(({ id }) => id === selected) ?? companies[0])?.id;
}

/** On a phone, what the bar has no room for. */
function More({ children }: { children: ReactNode }) {
  const t = useStore(shellMessages);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  return (
    <>
      <button type="button" className={classes.entry} popoverTarget={id}>
        <MoreIcon size={18} />
        {t.more}
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        className={classes.more}
        onClick={() => {
          list.current?.hidePopover();
        }}
      >
        {children}
      </div>
    </>
  );
}

export function Shell() {
  const t = useStore(shellMessages);
  const session = useSession();
  const everyone = useMatches().some(({ staticData }) => staticData.forEveryone === true);
  const { company } = useSearch({ strict: false });
  const mine = entriesOf(session, company);

  const links = mine.map(({ label, to, id, Icon }) => {
    const face = (
      <>
        <Icon size={18} />
        {t[label]}
      </>
    );
    const search = company === undefined ? {} : { company };
    return id === undefined ? (
      <Link key={label} to={to} search={search} className={classes.entry}>
        {face}
      </Link>
    ) : (
      <Link
        key={label}
        to={mayManageMembers(session, id) ? '/companies/$id/members' : '/companies/$id/overview'}
        params={{ id }}
        search={search}
        className={classes.entry}
      >
        {face}
      </Link>
    );
  });

  return (
    <div className={classes.shell} data-bar={mine.length > 0}>
      <a href="#content" className={classes.skip}>
        {t.skip}
      </a>
      <aside className={classes.side} aria-label="Contractor In Charge">
        <Switcher />
        {mine.length > 0 ? (
          <nav className={classes.entries} aria-label={t.navigation}>
            {links}
          </nav>
        ) : null}
      </aside>
      <header className={classes.top}>
        <div className={classes.name}>
          <Switcher small />
        </div>
        <DataAsOf />
        <Profile />
      </header>
      <main id="content" className={classes.content} tabIndex={-1}>
        {session.scope === 'none' && !everyone ? <Refused /> : <Outlet />}
      </main>
      {mine.length > 0 ? (
        <nav className={classes.bar} aria-label={t.navigation}>
          {links.length > MOST_IN_BAR ? (
            <>
              {links.slice(0, MOST_IN_BAR - 1)}
              <More>{links.slice(MOST_IN_BAR - 1)}</More>
            </>
          ) : (
            links
          )}
        </nav>
      ) : null}
      <StepUp />
      <Notifications position="bottom-center" autoClose={3000} />
    </div>
  );
}
