import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { useSession } from '../../../api/session';
import classes from './bulk.module.css';
import { AddTrade, AssignSupervisor, DiscardMany } from './dialogs';
import { bulkMessages } from './messages';
import type { Selection } from './selection';

/** Stands at the bottom as long as companies are chosen. */
export function BulkBar({ selection }: { selection: Selection }) {
  const t = useStore(bulkMessages);
  const { may } = useSession();
  const [asked, setAsked] = useState<'trade' | 'assign' | 'discard' | null>(null);
  const { chosen } = selection;
  if (chosen.length === 0) return null;
  const close = () => {
    setAsked(null);
  };
  const done = () => {
    close();
    selection.clear();
  };
  const button = (what: 'trade' | 'assign' | 'discard', label: string) => (
    <Button
      variant="default"
      onClick={() => {
        setAsked(what);
      }}
    >
      {label}
    </Button>
  );
  return (
    <div className={classes.bar} role="group" aria-label={t.bar}>
      <strong role="status">{t.chosen(chosen.length)}</strong>
      {may.includes('edit_trades') ? button('trade', t.addTrade) : null}
      {may.includes('keep_users') ? button('assign', t.assign) : null}
      {may.includes('keep_companies') ? button('discard', t.discard) : null}
      <Button variant="subtle" onClick={selection.clear}>
        {t.clear}
      </Button>
      {asked === 'trade' ? <AddTrade companies={chosen} onDone={done} onClose={close} /> : null}
      {asked === 'assign' ? <AssignSupervisor companies={chosen} onDone={done} onClose={close} /> : null}
      {asked === 'discard' ? <DiscardMany companies={chosen} onDone={done} onClose={close} /> : null}
    </div>
  );
}
