import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useRouter } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useChange } from '../../api/change';
import { teams } from '../../api/teams';
import line from '../../shared/line-form.module.css';
import { PlusIcon } from '../../shared/more-icons';
import page from '../../shared/page.module.css';
import { Refusal } from '../../shared/refusals/refusal';
import { readTeamsAgain } from './kept';
import { teamsMessages } from './messages';

/** Makes a team and goes to it, for nobody is in it yet. */
export function Create() {
  const t = useStore(teamsMessages);
  const router = useRouter();
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [asked, setAsked] = useState(false);
  const wanted = name.trim();
  const create = useChange((csrf) => teams.create(csrf, wanted), {
    onSuccess: async (made) => {
      await readTeamsAgain();
      notifications.show({ message: t.made({ name: made.name }), withBorder: true });
      await router.navigate({ to: '/teams/$id', params: { id: made.id } });
    },
  });
  return (
    <form
      className={page.before}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (wanted === '') field.current?.focus();
        else create.mutate();
      }}
    >
      <div className={line.form}>
        <TextInput
          ref={field}
          label={t.newName}
          description={t.newHelp}
          maxLength={120}
          autoComplete="off"
          value={name}
          error={asked && wanted === '' ? t.nameMissing : null}
          onChange={(event) => {
            create.reset();
            setName(event.currentTarget.value);
          }}
        />
        <Button type="submit" loading={create.isPending} leftSection={<PlusIcon size={14} />}>
          {t.make}
        </Button>
      </div>
      <Refusal error={create.error} words={{ name_taken: t.name_taken }} />
    </form>
  );
}
