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
import { useLocale } from '../../../shared/locale';
import { dollars, money } from '../../../shared/money';
import { bounds, draftOf, fields, isRight, sheetOf } from './draft';
import { isRightValue, MOST, valuesOf, writtenOf } from './job-values';
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
  const locale = useLocale();
  const [draft, setDraft] = useState(() => draftOf(kept.targets));
  const [written, setWritten] = useState(() => writtenOf(kept.jobValues));
  const [asked, setAsked] = useState(false);
  const sheet = sheetOf(draft);
  const jobValues = valuesOf(written);
  const save = useChange(
    (csrf, now: Omit<Schemas['TargetsEdit'], 'version'>) =>
      directory.keepTargets(csrf, id, { version: kept.version, ...now }),
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
          if (sheet !== null && jobValues !== null) save.mutate({ targets: sheet, jobValues });
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
        {kept.jobValues.map(({ trade, name, usual }) => (
          <TextInput
            key={trade}
            label={t.jobDollars({ trade: name })}
            placeholder={usual === null ? undefined : t.usualDollars({ value: money(usual, locale) })}
            inputMode="numeric"
            autoComplete="off"
            maxLength={12}
            value={written[trade]}
            error={
              asked && !isRightValue(written[trade] ?? '')
                ? t.wrongDollars({ most: money(dollars(MOST), locale) })
                : null
            }
            onChange={(event) => {
              save.reset();
              setWritten({ ...written, [trade]: event.currentTarget.value });
            }}
          />
        ))}
        <div className={classes.whole}>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              setDraft(draftOf(kept.usual));
              setWritten(Object.fromEntries(kept.jobValues.map(({ trade }) => [trade, ''])));
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
