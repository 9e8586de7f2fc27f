import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { useChange } from '../../api/change';
import type { Schemas } from '../../api/client';
import { teams } from '../../api/teams';
import { Confirm } from '../../shared/confirm';
import { Moment } from '../../shared/moment';
import page from '../../shared/page.module.css';
import { useSayRefusal } from '../../shared/refusals/refusal';
import { offerUndo } from '../../shared/undo';
import { readTeamsAgain } from './kept';
import { teamsMessages } from './messages';

type Team = Schemas['Team'];

function useBringBack({ id, name }: Team) {
  const t = useStore(teamsMessages);
  const sayRefusal = useSayRefusal();
  return useChange((csrf) => teams.bringBack(csrf, id), {
    onSuccess: async () => {
      await readTeamsAgain();
      notifications.show({ message: t.broughtBack({ name }), withBorder: true });
    },
    onError: (error) => {
      sayRefusal(error, { name_taken: t.name_taken });
    },
  });
}

export function Discarded({ team, at }: { team: Team; at: string }) {
  const t = useStore(teamsMessages);
  const bringBack = useBringBack(team);
  return (
    <div className={`${page.note ?? ''} ${page.before ?? ''} ${page.line ?? ''}`} data-tone="look">
      <span>
        <Moment at={at} />
        {': '}
        {t.discardedNote}
      </span>
      {team.changeable ? (
        <Button
          variant="default"
          size="compact-md"
          loading={bringBack.isPending}
          onClick={() => {
            bringBack.mutate();
          }}
        >
          {t.bringBack}
        </Button>
      ) : null}
    </div>
  );
}

export function Discard({ team }: { team: Team }) {
  const t = useStore(teamsMessages);
  const [asking, setAsking] = useState(false);
  const bringBack = useBringBack(team);
  const { id, name } = team;
  const discard = useChange((csrf) => teams.discard(csrf, id), {
    onSuccess: async () => {
      setAsking(false);
      await readTeamsAgain();
      offerUndo(t.discardedDone({ name }), t.undo, () => {
        bringBack.mutate();
      });
    },
  });
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          discard.reset();
          setAsking(true);
        }}
      >
        {t.discard}
      </Button>
      {asking ? (
        <Confirm
          title={t.discardTitle({ name })}
          action={t.discardDo({ name })}
          danger
          busy={discard.isPending}
          error={discard.error}
          onConfirm={() => {
            discard.mutate();
          }}
          onClose={() => {
            setAsking(false);
          }}
        >
          <p>{t.discardText}</p>
        </Confirm>
      ) : null}
    </>
  );
}
