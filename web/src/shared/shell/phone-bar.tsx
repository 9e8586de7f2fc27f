import { Popover, UnstyledButton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { MoreIcon } from '../more-icons';
import { splitForPhone, type Entry } from './entries';
import { EntryLink } from './entry-link';
import { shellMessages } from './messages';
import classes from './shell.module.css';

/** The navigation at the bottom of a phone's screen; what has no room stands behind More. */
export function PhoneBar({ entries }: { entries: readonly Entry[] }) {
  const t = useStore(shellMessages);
  const [opened, setOpened] = useState(false);
  const [shown, behind] = splitForPhone(entries);
  return (
    <nav className={classes.bar} aria-label={t.navigation}>
      {shown.map((entry) => (
        <EntryLink key={entry.to} entry={entry} />
      ))}
      {behind.length === 0 ? null : (
        <Popover position="top-end" width={240} trapFocus returnFocus opened={opened} onChange={setOpened}>
          <Popover.Target>
            <UnstyledButton
              className={classes.entry}
              onClick={() => {
                setOpened((was) => !was);
              }}
            >
              <MoreIcon size={18} />
              {t.moreEntries}
            </UnstyledButton>
          </Popover.Target>
          <Popover.Dropdown className={classes.more} aria-label={t.moreEntries}>
            {behind.map((entry) => (
              <EntryLink
                key={entry.to}
                entry={entry}
                onFollow={() => {
                  setOpened(false);
                }}
              />
            ))}
          </Popover.Dropdown>
        </Popover>
      )}
    </nav>
  );
}
