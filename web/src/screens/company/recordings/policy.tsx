import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { useChange } from '../../../api/change';
import type { Schemas } from '../../../api/client';
import { Problem } from '../../../api/problem';
import { retention } from '../../../api/retention';
import { queryClient } from '../../../queries';
import page from '../../../shared/page.module.css';
import { Refusal } from '../../../shared/refusals/refusal';
import { Segments } from '../../../shared/segments';
import { useUnsaved } from '../../../shared/unsaved';
import { Sheet } from '../sheet';
import { daysOf, LEAST_DAYS, MOST_DAYS } from './days';
import { keptPolicy, policyKey } from './kept';
import { recordingsMessages } from './messages';
import { NextPurge } from './next-purge';
import classes from './recordings.module.css';

type Kept = Schemas['RecordingsPolicy'];

const USUAL_DAYS = '365';

/** How long recordings are kept, in words; to be changed by whoever may. */
export function Policy({ id, policy }: { id: string; policy: Kept }) {
  const t = useStore(recordingsMessages);
  const said = policy.days === null ? t.forGood : t.forDays(policy.days);
  return (
    <Sheet title={t.title} lead={t.lead}>
      {policy.mayKeep ? <Edit id={id} policy={policy} said={said} /> : <p className={classes.said}>{said}</p>}
      {policy.mayHold && !policy.mayKeep && policy.days !== null ? <NextPurge id={id} days={policy.days} /> : null}
    </Sheet>
  );
}

function Edit({ id, policy, said }: { id: string; policy: Kept; said: string }) {
  const t = useStore(recordingsMessages);
  const [mode, setMode] = useState<'keep' | 'remove'>(policy.days === null ? 'keep' : 'remove');
  const [text, setText] = useState(policy.days === null ? USUAL_DAYS : String(policy.days));
  const days = mode === 'keep' ? null : daysOf(text);
  const wrong = mode === 'remove' && days === null;
  const changed = !wrong && days !== policy.days;
  const save = useChange((csrf, to: number | null) => retention.keep(csrf, id, { version: policy.version, days: to }), {
    onSuccess: async (now) => {
      await keptPolicy(id, now);
      notifications.show({ message: t.saved, withBorder: true });
    },
    onError: async (error) => {
      if (error instanceof Problem && error.code === 'stale') {
        await queryClient.invalidateQueries({ queryKey: policyKey(id) });
      }
    },
  });
  const stale = save.error instanceof Problem && save.error.code === 'stale';
  useUnsaved(changed && !save.isPending);
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (changed) save.mutate(days);
      }}
    >
      <Segments
        label={t.policy}
        value={mode}
        options={[
          { value: 'keep', label: t.keep },
          { value: 'remove', label: t.remove },
        ]}
        onChange={setMode}
      />
      {mode === 'remove' ? (
        <TextInput
          className={classes.days}
          label={t.days}
          description={t.daysHelp}
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          value={text}
          error={wrong ? t.daysWrong({ least: LEAST_DAYS, most: MOST_DAYS }) : null}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
        />
      ) : null}
      {days === null ? null : <NextPurge id={id} days={days} />}
      <Refusal error={save.error} words={{ stale: t.stale }} />
      {stale ? (
        <dl className={page.facts}>
          <dt>{t.theirs}</dt>
          <dd>{said}</dd>
          <dt>{t.yours}</dt>
          <dd>{days === null ? t.forGood : t.forDays(days)}</dd>
        </dl>
      ) : null}
      <div className={page.actions}>
        <Button type="submit" loading={save.isPending} disabled={!changed}>
          {t.save}
        </Button>
      </div>
    </form>
  );
}
