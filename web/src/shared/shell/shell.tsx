import { useStore } from '@nanostores/react';
import { Link, Outlet, useMatches } from '@tanstack/react-router';
import { Notifications } from '@mantine/notifications';
import { useSession, type Session } from '../../api/session';
import { Refused } from '../../screens/refused/refused';
import { PhoneIcon } from '../icons';
import { StepUp } from '../proof/step-up';
import { DataAsOf } from './data-as-of';
import { shellMessages } from './messages';
import { Profile } from './profile';
import classes from './shell.module.css';
import { Switcher } from './switcher';
import './notifications.css';

interface Entry {
  key: 'calls';
  to: '/calls';
  Icon: typeof PhoneIcon;
}

/** Only what leads somewhere, for whoever is signed in, stands here. */
function entriesOf({ scope }: Session): Entry[] {
  return scope === 'none' ? [] : [{ key: 'calls', to: '/calls', Icon: PhoneIcon }];
}

export function Shell() {
  const t = useStore(shellMessages);
  const session = useSession();
  const everyone = useMatches().some(({ staticData }) => staticData.forEveryone === true);
  const mine = entriesOf(session);

  const links = mine.map(({ key, to, Icon }) => (
    <Link
      key={key}
      to={to}
      search={({ company }) => (company === undefined ? {} : { company })}
      className={classes.entry}
    >
      <Icon size={18} />
      {t[key]}
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
        {session.scope === 'none' && !everyone ? <Refused /> : <Outlet />}
      </main>
      {mine.length > 0 ? (
        <nav className={classes.bar} aria-label={t.navigation}>
          {links}
        </nav>
      ) : null}
      <StepUp />
      <Notifications position="bottom-center" autoClose={3000} />
    </div>
  );
}
