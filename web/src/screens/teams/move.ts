import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useChange } from '../../api/change';
import { teams } from '../../api/teams';
import { useSayRefusal } from '../../shared/refusals/refusal';
import { offerUndo } from '../../shared/undo';
import { readTeamsAgain } from './kept';
import { teamsMessages } from './messages';

interface Move {
  user: string;
  name: string;
  into: boolean;
}

/** Brings somebody into the team or takes them out; offered to be taken back for a while. */
export function useMove(id: string) {
  const t = useStore(teamsMessages);
  const sayRefusal = useSayRefusal();
  const move = (csrf: string, { user, into }: Move) =>
    into ? teams.add(csrf, id, user) : teams.remove(csrf, id, user);
  const refused = async (error: Error) => {
    sayRefusal(error, {
      too_many_in_team: t.too_many_in_team,
      team_discarded: t.team_discarded,
      not_found: t.noPerson,
    });
    await readTeamsAgain();
  };
  const back = useChange(move, {
    onSuccess: async () => {
      await readTeamsAgain();
      notifications.show({ message: t.undone, withBorder: true });
    },
    onError: refused,
  });
  return useChange(move, {
    onSuccess: async (_, done) => {
      await readTeamsAgain();
      const { name, into } = done;
      offerUndo(into ? t.added({ name }) : t.removed({ name }), t.undo, () => {
        back.mutate({ ...done, into: !into });
      });
    },
    onError: refused,
  });
}
