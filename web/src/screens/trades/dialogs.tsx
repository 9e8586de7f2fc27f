import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { useChange } from '../../api/change';
import type { Schemas } from '../../api/client';
import { directory } from '../../api/directory';
import { Problem } from '../../api/problem';
import { Confirm } from '../../shared/confirm';
import { Dialog, DialogActions } from '../../shared/dialog/dialog';
import page from '../../shared/page.module.css';
import { sharedMessages } from '../../shared/messages';
import { Refusal } from '../../shared/refusals/refusal';
import { readTradesAgain } from './kept';
import { tradesMessages } from './messages';

type Trade = Schemas['Trade'];

export function Rename({ trade, onClose }: { trade: Trade; onClose: () => void }) {
  const t = useStore(tradesMessages);
  const { cancel } = useStore(sharedMessages);
  const [name, setName] = useState(trade.name);
  const [asked, setAsked] = useState(false);
  const wanted = name.trim();
  const rename = useChange((csrf) => directory.renameTrade(csrf, trade.id, trade.version, wanted), {
    onSuccess: async (renamed) => {
      await readTradesAgain();
      onClose();
      notifications.show({ message: t.renamed({ name: renamed.name }), withBorder: true });
    },
    onError: async (error) => {
      if (error instanceof Problem && error.code === 'stale') await readTradesAgain();
    },
  });
  return (
    <Dialog title={t.renameTitle({ name: trade.name })} onClose={onClose}>
      <form
        className={page.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (wanted !== '') rename.mutate();
        }}
      >
        <p>{t.renameText}</p>
        <TextInput
          label={t.newNameLabel}
          data-first
          maxLength={60}
          autoComplete="off"
          value={name}
          error={asked && wanted === '' ? t.nameMissing : null}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <Refusal error={rename.error} words={{ name_taken: t.name_taken }} />
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {cancel}
          </Button>
          <Button type="submit" loading={rename.isPending}>
            {t.rename}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

interface DeleteProps {
  trade: Trade;
  onDeleted?: () => void;
  onClose: () => void;
}

/** Says how many companies lose it, and asks again when that has changed. */
export function Delete({ trade, onDeleted, onClose }: DeleteProps) {
  const t = useStore(tradesMessages);
  const { name, companies } = trade;
  const remove = useChange((csrf) => directory.deleteTrade(csrf, trade.id, companies), {
    onSuccess: async () => {
      onClose();
      onDeleted?.();
      notifications.show({ message: t.deleted({ name }), withBorder: true });
      await readTradesAgain();
    },
    onError: async (error) => {
      if (error instanceof Problem && error.code === 'stale') await readTradesAgain();
    },
  });
  const words = { stale: t.deleteStale, no_permission: t.deleteElsewhere };
  return (
    <Confirm
      title={t.deleteTitle({ name })}
      action={t.deleteDo({ name })}
      danger
      busy={remove.isPending}
      error={null}
      onConfirm={() => {
        remove.mutate();
      }}
      onClose={onClose}
    >
      <p>
        <strong>{companies === 0 ? t.losesNobody : t.loses(companies)}</strong> {t.deleteText}
      </p>
      <Refusal error={remove.error} words={words} />
    </Confirm>
  );
}
