import { Button, Textarea } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { useChange } from '../../api/change';
import { callLog } from '../../api/call-log';
import type { Schemas } from '../../api/client';
import { queryClient } from '../../queries';
import { Dialog, DialogActions } from '../../shared/dialog/dialog';
import { LockIcon } from '../../shared/icons';
import { useLocale } from '../../shared/locale';
import { sharedMessages } from '../../shared/messages';
import { useMomentWithin } from '../../shared/moment';
import { Refusal } from '../../shared/refusals/refusal';
import classes from './keeping.module.css';
import { keepingMessages } from './keeping-messages';

type Call = Schemas['Call'];

/** Until when the recording is kept, and for staff what keeps it longer. */
export function Keeping({ call }: { call: Call }) {
  const t = useStore(keepingMessages);
  const locale = useLocale();
  const moment = useMomentWithin();
  const [asking, setAsking] = useState(false);
  const { removesAt, hold, mayHold } = call.recording;
  const own = hold?.of === 'call';
  const until =
    removesAt === null
      ? null
      : new Intl.DateTimeFormat(locale, { timeZone: call.companyZone, dateStyle: 'medium' }).format(
          new Date(removesAt),
        );
  const why =
    hold === null
      ? null
      : (own ? t.held : t.heldByCompany)({
          reason: hold.reason,
          who: hold.by ?? t.somebody,
          when: moment(hold.at),
        });
  if (until === null && why === null && !mayHold) return null;
  return (
    <div className={classes.line} data-held={why === null ? undefined : true}>
      <p>
        {why === null ? null : <LockIcon size={14} />}
        {why ?? (until === null ? t.forGood : t.until({ day: until }))}
      </p>
      {mayHold ? (
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => {
            setAsking(true);
          }}
        >
          {own ? t.lift : t.hold}
        </Button>
      ) : null}
      {asking ? (
        <Ask
          id={call.id}
          held={own}
          onClose={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </div>
  );
}

const LONGEST_REASON = 500;

function Ask({ id, held, onClose }: { id: string; held: boolean; onClose: () => void }) {
  const t = useStore(keepingMessages);
  const { cancel } = useStore(sharedMessages);
  const [reason, setReason] = useState('');
  const change = useChange((csrf) => callLog.hold(csrf, id, held ? null : reason.trim()), {
    onSuccess: (now) => {
      queryClient.setQueryData(['call', id], now);
      onClose();
    },
  });
  const empty = !held && reason.trim() === '';
  return (
    <Dialog title={held ? t.liftTitle : t.holdTitle} onClose={onClose}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!empty) change.mutate();
        }}
      >
        {held ? (
          <p>{t.liftText}</p>
        ) : (
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
        )}
        <Refusal error={change.error} words={{ recording_gone: t.gone }} />
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {cancel}
          </Button>
          <Button type="submit" color={held ? 'red' : 'blue'} loading={change.isPending} disabled={empty}>
            {held ? t.lift : t.holdDo}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
