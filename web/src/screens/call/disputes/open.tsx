import { Button, Textarea } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useId, useRef, useState } from 'react';
import { useChange } from '../../../api/change';
import type { Schemas } from '../../../api/client';
import { disputes } from '../../../api/disputes';
import { Dialog, DialogActions } from '../../../shared/dialog/dialog';
import form from '../../../shared/dialog/form.module.css';
import { disputesMessages } from '../../../shared/disputes/messages';
import { sharedMessages } from '../../../shared/messages';
import { Refusal } from '../../../shared/refusals/refusal';
import classes from './disputes.module.css';
import { keepDisputes, readAgain } from './kept';

type Reason = Schemas['DisputeReason'];

interface Props {
  call: string;
  reasons: readonly Reason[];
  onClose: () => void;
}

/** What was written and not sent, by its call: closing the dialog loses nothing. */
const drafts = new Map<string, string>();

/** Disputes the call. */
export function Open({ call, reasons, onClose }: Props) {
  const t = useStore(disputesMessages);
  const { cancel } = useStore(sharedMessages);
  const field = useRef<HTMLTextAreaElement>(null);
  const name = useId();
  const [chosen, setReason] = useState<Reason | undefined>();
  const [text, setText] = useState(drafts.get(call) ?? '');
  const [asked, setAsked] = useState(false);
  const empty = text.trim() === '';
  // what may be disputed can change while the dialog is open
  const reason = reasons.find((each) => each === chosen) ?? reasons[0];
  const open = useChange((csrf, why: Reason) => disputes.open(csrf, call, { reason: why, text: text.trim() }), {
    onSuccess: async (now) => {
      drafts.delete(call);
      onClose();
      await keepDisputes(call, now);
    },
    onError: (error) => readAgain(call, error),
  });
  return (
    <Dialog title={t.disputeCall} onClose={onClose}>
      <form
        className={form.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (empty) field.current?.focus();
          else if (reason !== undefined) open.mutate(reason);
        }}
      >
        <fieldset className={classes.reasons}>
          <legend>{t.what}</legend>
          {reasons.map((each, index) => (
            <label key={each}>
              <input
                type="radio"
                name={name}
                checked={each === reason}
                data-first={index === 0 ? true : undefined}
                onChange={() => {
                  setReason(each);
                }}
              />
              <span>{t[each]}</span>
              <small>{t[`${each}Help`]}</small>
            </label>
          ))}
        </fieldset>
        <Textarea
          label={t.why}
          description={t.whyHelp}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          rows={5}
          maxLength={4000}
          ref={field}
          value={text}
          error={asked && empty ? t.textMissing : null}
          onChange={(event) => {
            drafts.set(call, event.currentTarget.value);
            setText(event.currentTarget.value);
          }}
        />
        <Refusal
          error={open.error}
          words={{ dispute_open: t.openText, disputed_before: t.beforeText, stale: t.staleText, try_later: t.tooMany }}
        />
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {cancel}
          </Button>
          <Button type="submit" loading={open.isPending} disabled={reason === undefined}>
            {t.send}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
