import { Button, Skeleton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useChange } from '../../api/change';
import { ownAccount } from '../../api/own-account';
import { Confirm } from '../../shared/confirm';
import page from '../../shared/page.module.css';
import { useSayRefusal } from '../../shared/refusals/refusal';
import { SessionList } from '../../shared/sessions/session-list';
import { Failure } from '../../shared/states/failure';
import { useTitle } from '../../shared/title';
import { settingsMessages } from './messages';

export function SessionSettings() {
  const t = useStore(settingsMessages);
  const sayRefusal = useSayRefusal();
  const [asking, setAsking] = useState(false);
  const sessions = useQuery({
    queryKey: ['account', 'sessions'],
    queryFn: ({ signal }) => ownAccount.sessions(signal),
    staleTime: 0,
  });
  const endOne = useChange((csrf, id: string) => ownAccount.endSession(csrf, id), {
    onSuccess: async () => {
      await sessions.refetch();
      notifications.show({ message: t.oneOut, withBorder: true });
    },
    onError: (error) => {
      sayRefusal(error);
      void sessions.refetch();
    },
  });
  const endOthers = useChange((csrf) => ownAccount.endOtherSessions(csrf), {
    onSuccess: async () => {
      setAsking(false);
      await sessions.refetch();
      notifications.show({ message: t.othersOut, withBorder: true });
    },
  });
  useTitle(t.sessions);

  return (
    <section className={page.sheet}>
      <div className={page.section}>
        <header>
          <h2 className={page.heading}>{t.sessionsTitle}</h2>
          <p className={page.lead}>{t.sessionsLead}</p>
        </header>
        {sessions.data === undefined ? null : sessions.data.sessions.length > 1 ? (
          <div className={page.actions}>
            <Button
              variant="default"
              onClick={() => {
                setAsking(true);
              }}
            >
              {t.signOutOthers}
            </Button>
          </div>
        ) : (
          <p className={page.small}>{t.onlyHere}</p>
        )}
      </div>
      {sessions.data !== undefined ? (
        <SessionList
          sessions={sessions.data.sessions}
          ending={endOne.isPending ? endOne.variables : undefined}
          onEnd={(id) => {
            endOne.mutate(id);
          }}
        />
      ) : sessions.isError ? (
        <Failure error={sessions.error} retry={() => void sessions.refetch()} />
      ) : (
        <div className={page.section} aria-hidden="true">
          {[1, 2, 3].map((row) => (
            <Skeleton key={row} height={48} />
          ))}
        </div>
      )}
      {asking ? (
        <Confirm
          title={t.signOutOthersTitle}
          action={t.signOutOthers}
          busy={endOthers.isPending}
          error={endOthers.error}
          onClose={() => {
            setAsking(false);
          }}
          onConfirm={() => {
            endOthers.mutate();
          }}
        >
          {t.signOutOthersText}
        </Confirm>
      ) : null}
    </section>
  );
}
