import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { PlusIcon } from '../../shared/more-icons';
import page from '../../shared/page.module.css';
import tabs from '../../shared/tabs.module.css';
import { InviteStaff } from './invite-staff';
import { usersMessages } from './messages';

/** Title, tabs and the way to invite somebody. */
export function UsersFrame({ children }: { children: ReactNode }) {
  const t = useStore(usersMessages);
  const [inviting, setInviting] = useState(false);
  return (
    <>
      <header className={page.head}>
        <h1 className={page.title}>{t.title}</h1>
        <Button
          leftSection={<PlusIcon size={14} />}
          onClick={() => {
            setInviting(true);
          }}
        >
          {t.invite}
        </Button>
      </header>
      <nav className={tabs.tabs} aria-label={t.tabs}>
        <Link to="/users" activeOptions={{ exact: true, includeSearch: false }}>
          {t.people}
        </Link>
        <Link to="/users/invitations">{t.invitations}</Link>
      </nav>
      {children}
      {inviting ? (
        <InviteStaff
          onClose={() => {
            setInviting(false);
          }}
        />
      ) : null}
    </>
  );
}
