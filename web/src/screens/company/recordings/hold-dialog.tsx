import { Button, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { useChange } from '../../../api/change';
import { retention } from '../../../api/retention';
import { Dialog, DialogActions } from '../../../shared/dialog/dialog';
import { sharedMessages } from '../../../shared/messages';
import { Refusal } from '../../../shared/refusals/refusal';
import { keptPolicy } from './kept';
import { recordingsMessages } from './messages';
import classes from './recordings.module.css';

const LONGEST_REASON = 500;

interface Props {
  id: string;
  name: string;
  onClose: () => void;
}

/** Why recordings are held, and of which days. */
export function HoldDialog({ id, name, onClose }: Props) {
  const t = useStore(recordingsMessages);
  const { cancel } = useStore(sharedMessages);
  const [key] = useState(() => crypto.randomUUID());
  const [reason, setReason] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const reversed = from !== '' && to !== '' && to < from;
  const place = useChange(
    (csrf) =>
      retention.hold(csrf, id, key, {
        reason: reason.trim(),
        from: from === '' ? null : from,
        to: to === '' ? null : to,
      }),
    {
      onSuccess: async (now) => {
        await keptPolicy(id, now);
        onClose();
        notifications.show({ message: t.placed, withBorder: true });
      },
    },
  );
  return (
    <Dialog title={t.placeTitle({ name })} onClose={onClose}>
      <form
        className={classes.dialog}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() !== '' && !reversed) place.mutate();
        }}
      >
        <Textarea
          label={t.reason}
          description={t.reasonHelp}
          data-first
          autosize
          minRows={2}
          maxLength={LONGEST_REASON}
          required
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
        <div className={classes.range}>
          <TextInput
            type="date"
            label={t.from}
            value={from}
            onChange={(event) => {
              setFrom(event.currentTarget.value);
            }}
          />
          <TextInput
            type="date"
            label={t.to}
            value={to}
            error={reversed ? t.reversed : null}
            onChange={(event) => {
              setTo(event.currentTarget.value);
            }}
          />
        </div>
        <p className={classes.help}>{t.rangeHelp}</p>
        <Refusal error={place.error} words={{ too_many_holds: t.tooMany }} />
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {cancel}
          </Button>
          <Button type="submit" loading={place.isPending} disabled={reason.trim() === '' || reversed}>
            {t.placeDo}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
