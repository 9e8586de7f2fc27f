import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { useChange } from '../../../api/change';
import type { Schemas } from '../../../api/client';
import { directory } from '../../../api/directory';
import { Problem } from '../../../api/problem';
import { queryClient } from '../../../queries';
import { Dialog, DialogActions } from '../../../shared/dialog/dialog';
import { sharedMessages } from '../../../shared/messages';
import { Refusal } from '../../../shared/refusals/refusal';
import { bounds, draftOf, fields, isRight, sheetOf, type Sheet } from './draft';
import { keptTargets, targetsKey } from './kept';
import { targetsMessages } from './messages';
import classes from './targets.module.css';

interface Props {
  id: string;
  kept: Schemas['Targets'];
  onClose: () => void;
}

/** All targets of a company, changed together. */
export function TargetsDialog({ id, kept, onClose }: Props) {
  const t = useStore(targetsMessages);
  const { cancel } = useStore(sharedMessages);
  const [draft, setDraft] = useState(() => draftOf(kept.targets));
  const [asked, setAsked] = useState(false);
  const sheet = sheetOf(draft);
  const save = useChange(
    (csrf, targets: Sheet) => directory.keepTargets(csrf, id, { version: kept.version, targets }),
    {
      onSuccess: async (now) => {
        await keptTargets(id, now);
        onClose();
        notifications.show({ message: t.saved, withBorder: true });
      },
      onError: async (error) => {
        if (error instanceof Problem && error.code === 'stale') {
          await queryClient.invalidateQueries({ queryKey: targetsKey(id) });
        }
      },
    },
  );
  return (
    <Dialog title={t.change} onClose={onClose} wide>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (sheet !== null) save.mutate(sheet);
        }}
      >
        {fields.map((field, place) => (
          <TextInput
            key={field}
            label={t[field]}
            data-first={place === 0 ? true : undefined}
            inputMode="numeric"
            autoComplete="off"
            maxLength={4}
            value={draft[field]}
            error={asked && !isRight(draft, field) ? t.wrong(bounds(draft, field)) : null}
            onChange={(event) => {
              save.reset();
              setDraft({ ...draft, [field]: event.currentTarget.value });
            }}
          />
        ))}
        <div className={classes.whole}>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              setDraft(draftOf(kept.usual));
            }}
          >
            {t.usual}
          </Button>
          <Refusal error={save.error} words={{ stale: t.stale }} />
          <DialogActions>
            <Button variant="default" onClick={onClose}>
              {cancel}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t.save}
            </Button>
          </DialogActions>
        </div>
      </form>
    </Dialog>
  );
}
