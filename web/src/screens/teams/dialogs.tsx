import { Button, NativeSelect, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useChange } from '../../api/change';
import type { Schemas } from '../../api/client';
import { Problem } from '../../api/problem';
import { teams } from '../../api/teams';
import { Dialog, DialogActions } from '../../shared/dialog/dialog';
import { sharedMessages } from '../../shared/messages';
import page from '../../shared/page.module.css';
import { Refusal } from '../../shared/refusals/refusal';
import { Failure } from '../../shared/states/failure';
import { readTeamsAgain, useSupervisors } from './kept';
import { teamsMessages } from './messages';

interface Props {
  team: Schemas['Team'];
  onClose: () => void;
}

async function readWhatIsNewer(error: Error): Promise<void> {
  if (error instanceof Problem && error.code === 'stale') await readTeamsAgain();
}

export function Rename({ team, onClose }: Props) {
  const t = useStore(teamsMessages);
  const { cancel } = useStore(sharedMessages);
  const [name, setName] = useState(team.name);
  const wanted = name.trim();
  const rename = useChange((csrf) => teams.rename(csrf, team.id, { version: team.version, name: wanted }), {
    onSuccess: async (renamed) => {
      await readTeamsAgain();
      onClose();
      notifications.show({ message: t.renamed({ name: renamed.name }), withBorder: true });
    },
    onError: readWhatIsNewer,
  });
  return (
    <Dialog title={t.renameTitle({ name: team.name })} onClose={onClose}>
      <form
        className={page.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (wanted !== '') rename.mutate();
        }}
      >
        <TextInput
          label={t.nameLabel}
          data-first
          maxLength={120}
          autoComplete="off"
          value={name}
          error={wanted === '' ? t.nameMissing : null}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <Refusal error={rename.error} words={{ name_taken: t.name_taken, team_discarded: t.team_discarded }} />
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {cancel}
          </Button>
          <Button type="submit" loading={rename.isPending}>
            {t.rename}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** Whoever gives it away may not see it any more, and goes to the list. */
export function HandOver({ team, onClose }: Props) {
  const t = useStore(teamsMessages);
  const { cancel } = useStore(sharedMessages);
  const router = useRouter();
  const supervisors = useSupervisors(team.id);
  const [to, setTo] = useState('');
  const [asked, setAsked] = useState(false);
  const people = supervisors.data?.people.filter(({ id }) => id !== team.supervisor.id) ?? [];
  const handOver = useChange(
    (csrf, supervisor: string) => teams.handOver(csrf, team.id, { version: team.version, supervisor }),
    {
      onSuccess: async ({ changeable, supervisor }) => {
        onClose();
        if (!changeable) await router.navigate({ to: '/teams' });
        await readTeamsAgain();
        notifications.show({ message: t.handedOver({ name: supervisor.name ?? t.nobody }), withBorder: true });
      },
      onError: readWhatIsNewer,
    },
  );
  return (
    <Dialog title={t.handOverTitle({ name: team.name })} onClose={onClose}>
      {supervisors.isError ? (
        <Failure error={supervisors.error} retry={() => void supervisors.refetch()} />
      ) : (
        <form
          className={page.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setAsked(true);
            if (to !== '') handOver.mutate(to);
          }}
        >
          <p>{t.handOverText}</p>
          <NativeSelect
            label={t.newSupervisor}
            data-first
            value={to}
            data={[
              { value: '', label: t.chooseOne },
              ...people.map(({ id, name, email }) => ({ value: id, label: `${name} · ${email}` })),
            ]}
            error={asked && to === '' ? t.noSupervisor : null}
            onChange={(event) => {
              setTo(event.currentTarget.value);
            }}
          />
          <Refusal
            error={handOver.error}
            words={{ field_invalid: t.cannotSupervise, team_discarded: t.team_discarded }}
          />
          <DialogActions>
            <Button variant="default" onClick={onClose}>
              {cancel}
            </Button>
            <Button type="submit" loading={handOver.isPending}>
              {t.handOver}
            </Button>
          </DialogActions>
        </form>
      )}
    </Dialog>
  );
}
