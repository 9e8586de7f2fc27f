import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { callLog } from '../../api/call-log';
import ask from '../../shared/ask/ask.module.css';
import { Dialog, DialogActions } from '../../shared/dialog/dialog';
import { sharedMessages } from '../../shared/messages';
import page from '../../shared/page.module.css';
import { dashed } from '../../shared/words';
import { useAnnotate } from './annotate';
import { callMessages } from './messages';

interface Props {
  call: Schemas['Call'];
  onClose: () => void;
}

/** Says what the call came to; Five9's own value stays beside it. */
export default function Correct({ call, onClose }: Props) {
  const t = useStore(callMessages);
  const words = useStore(sharedMessages);
  const [chosen, setChosen] = useState(call.correction?.disposition ?? '');
  const catalogue = useQuery({
    queryKey: ['dispositions'],
    queryFn: ({ signal }) => callLog.dispositions(signal),
    staleTime: 60 * 60_000,
  });
  const correct = useAnnotate(call.id, onClose);
  const known = catalogue.data?.dispositions ?? [];
  const outcomes = [...new Set(known.map(({ outcome }) => outcome))];
  const own =
    call.five9Disposition === null ? t.five9SaysNothing : t.five9Says({ disposition: dashed(call.five9Disposition) });

  return (
    <Dialog title={t.correctTitle} onClose={onClose}>
      <form
        className={page.form}
        onSubmit={(event) => {
          event.preventDefault();
          correct.mutate({ kind: 'disposition', disposition: chosen === '' ? null : chosen });
        }}
      >
        <p>
          {own} {t.correctHelp}
        </p>
        <label className={ask.company}>
          <span>{t.disposition}</span>
          <select
            data-first
            value={chosen}
            onChange={(event) => {
              setChosen(event.currentTarget.value);
            }}
          >
            <option value="">{t.asFive9Says}</option>
            {outcomes.map((outcome) => (
              <optgroup key={outcome} label={words[outcome]}>
                {known
                  .filter((each) => each.outcome === outcome)
                  .map(({ name }) => (
                    <option key={name} value={name}>
                      {dashed(name)}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </label>
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" loading={correct.isPending} disabled={catalogue.isPending}>
            {t.correct}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
