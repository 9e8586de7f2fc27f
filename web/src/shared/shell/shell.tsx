import { useStore } from '@nanostores/react';
import { Link, Outlet } from '@tanstack/react-router';
import { Notifications } from '@mantine/notifications';
import { useSession } from '../../api/session';
import { Refused } from '../../screens/refused/refused';
import { PhoneIcon } from '../icons';
import { DataAsOf } from './data-as-of';
import { shellMessages } from './messages';
import { Profile } from './profile';
import classes from './shell.module.css';
import { Switcher } from './switcher';
import './notifications.css';

/** Only what leads somewhere stands here. */
const entries = [{ to: '/calls', label: 'calls', Icon: PhoneIcon }] as const;

export function Shell() {
  const t = useStore(shellMessages);
  const { scope } = useSession();
  const mine = scope === 'none' ? [] : entries;

  const links = mine.map(({ to, label, Icon }) => (
    <Link
      key={to}
      to={to}
      search={({ company }) => (company === undefined ? {} : { company })}
      className={classes.entry}
    >
      <Icon size={18} />
      {t[label]}
    </Link>
  ));

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
        {scope === 'none' ? <Refused /> : <Outlet />}
      </main>
      {mine.length > 0 ? (
        <nav className={classes.bar} aria-label={t.navigation}>
          {links}
        </nav>
      ) : null}
      <Notifications position="bottom-center" autoClose={3000} />
    </div>
  );
}
