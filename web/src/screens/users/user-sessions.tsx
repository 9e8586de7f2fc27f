import { Button, Skeleton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useChange } from '../../api/change';
import type { Schemas } from '../../api/client';
import { people } from '../../api/people';
import { Confirm } from '../../shared/confirm';
import page from '../../shared/page.module.css';
import { SessionList } from '../../shared/sessions/session-list';
import { Failure } from '../../shared/states/failure';
import { userKey } from './kept';
import { usersMessages } from './messages';

export function UserSessions({ user }: { user: Schemas['User'] }) {
  const t = useStore(usersMessages);
  const [asking, setAsking] = useState(false);
  const sessions = useQuery({
    queryKey: [...userKey(user.id), 'sessions'],
    queryFn: ({ signal }) => people.userSessions(user.id, signal),
  });
  const end = useChange((csrf) => people.endUserSessions(csrf, user.id), {
    onSuccess: async () => {
      setAsking(false);
      await sessions.refetch();
      notifications.show({ message: t.sessionsEnded({ name: user.name }), withBorder: true });
    },
  });
  const some = sessions.data !== undefined && sessions.data.sessions.length > 0;
  return (
    <section className={page.sheet}>
      <div className={page.section}>
        <h2 className={page.heading}>{t.sessions}</h2>
        {sessions.data !== undefined && !some ? <p className={page.soft}>{t.noSessions}</p> : null}
        {some ? (
          <div className={page.actions}>
            <Button
              variant="default"
              onClick={() => {
                setAsking(true);
              }}
            >
              {t.endSessions}
            </Button>
          </div>
        ) : null}
        {sessions.data === undefined && !sessions.isError ? <Skeleton height={56} /> : null}
      </div>
      {sessions.isError ? <Failure error={sessions.error} retry={() => void sessions.refetch()} /> : null}
      {some ? <SessionList sessions={sessions.data.sessions} /> : null}
      {asking ? (
        <Confirm
          title={t.endSessionsTitle({ name: user.name })}
          action={t.endSessions}
          busy={end.isPending}
          error={end.error}
          onClose={() => {
            setAsking(false);
          }}
          onConfirm={() => {
            end.mutate();
          }}
        >
          {t.endSessionsText}
        </Confirm>
      ) : null}
    </section>
  );
}
