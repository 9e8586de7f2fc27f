import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useChange } from '../../api/change';
import type { CallQuestion } from '../../api/client';
import { exports } from '../../api/exports';
import { Dialog, DialogActions } from '../../shared/dialog/dialog';
import { sharedMessages } from '../../shared/messages';
import page from '../../shared/page.module.css';
import { Refusal } from '../../shared/refusals/refusal';
import { Switch } from '../../shared/switch';
import { offerUndo } from '../../shared/undo';
import { exportsMessages } from './messages';

interface Props {
  question: CallQuestion;
  count: { value: number; more: boolean };
  onClose: () => void;
}

/** Asks for the calls of a list as a file. */
export default function AskForExport({ question, count, onClose }: Props) {
  const t = useStore(exportsMessages);
  const { cancel } = useStore(sharedMessages);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [id] = useState(() => crypto.randomUUID());
  const [byteOrderMark, setByteOrderMark] = useState(false);
  const ask = useChange((csrf) => exports.ask(csrf, id, question, { byteOrderMark }), {
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['exports'] });
      onClose();
      offerUndo(t.queuedNow, t.toFiles, () => {
        notifications.clean();
        void navigate({ to: '/exports' });
      });
    },
  });
  return (
    <Dialog title={t.askTitle} onClose={onClose}>
      <form
        className={page.form}
        onSubmit={(event) => {
          event.preventDefault();
          ask.mutate();
        }}
      >
        <p>{count.more ? t.askMore({ n: count.value }) : t.askText(count.value)}</p>
        <Switch label={t.mark} help={t.markHelp} on={byteOrderMark} onChange={setByteOrderMark} />
        <Refusal error={ask.error} words={{ too_many_exports: t.too_many_exports }} />
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {cancel}
          </Button>
          <Button type="submit" loading={ask.isPending} data-first>
            {t.ask}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
