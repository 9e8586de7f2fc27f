import { useStore } from '@nanostores/react';
import { Outlet, useMatches, useSearch } from '@tanstack/react-router';
import { Notifications } from '@mantine/notifications';
import { useSession } from '../../api/session';
import { Refused } from '../../screens/refused/refused';
import { Looked } from '../look/looked';
import { OpenPalette } from '../palette/open';
import { StepUp } from '../proof/step-up';
import { DataAsOf } from './data-as-of';
import { entriesOf } from './entries';
import { EntryLink } from './entry-link';
import { shellMessages } from './messages';
import { PhoneBar } from './phone-bar';
import { Profile } from './profile';
import classes from './shell.module.css';
import { Switcher } from './switcher';
import './notifications.css';

export function Shell() {
  const t = useStore(shellMessages);
  const session = useSession();
  const everyone = useMatches().some(({ staticData }) => staticData.forEveryone === true);
  const { company } = useSearch({ strict: false });
  const mine = entriesOf(session, company);

  return (
    <div className={classes.shell} data-bar={mine.length > 0}>
      <a href="#content" className={classes.skip}>
        {t.skip}
      </a>
      <aside className={classes.side} aria-label="Contractor In Charge">
        <Switcher />
        {mine.length > 0 ? (
          <nav className={classes.entries} aria-label={t.navigation}>
            {mine.map((entry) => (
              <EntryLink key={entry.to} entry={entry} />
            ))}
          </nav>
        ) : null}
      </aside>
      <header className={classes.top}>
        <div className={classes.name}>
          <Switcher small />
        </div>
        <DataAsOf />
        <OpenPalette />
        <Profile />
      </header>
      <main id="content" className={classes.content} tabIndex={-1}>
        <Looked session={session}>{session.scope === 'none' && !everyone ? <Refused /> : <Outlet />}</Looked>
      </main>
      {mine.length > 0 ? <PhoneBar entries={mine} /> : null}
      <StepUp />
      <Notifications position="bottom-center" autoClose={3000} />
    </div>
  );
}
