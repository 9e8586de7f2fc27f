import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { ReactNode } from 'react';
import { Dialog, DialogActions } from './dialog/dialog';
import { sharedMessages } from './messages';
import { Refusal } from './refusals/refusal';

interface Props {
  title: string;
  children: ReactNode;
  /** What the button does, by its name. */
  action: string;
  danger?: boolean;
  busy: boolean;
  error: Error | null;
  onConfirm: () => void;
  onClose: () => void;
}

/** What cannot be taken back is asked once. */
export function Confirm({ title, children, action, danger = false, busy, error, onConfirm, onClose }: Props) {
  const { cancel } = useStore(sharedMessages);
  return (
    <Dialog title={title} onClose={onClose}>
      <div>{children}</div>
      <Refusal error={error} />
      <DialogActions>
        <Button variant="default" onClick={onClose} data-first>
          {cancel}
        </Button>
        <Button color={danger ? 'red' : 'blue'} loading={busy} onClick={onConfirm}>
          {action}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
