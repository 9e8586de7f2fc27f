import { Button, Skeleton, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useChange } from '../../api/change';
import type { Schemas } from '../../api/client';
import { ownAccount } from '../../api/own-account';
import { Confirm } from '../../shared/confirm';
import { Dialog, DialogActions } from '../../shared/dialog/dialog';
import { sharedMessages } from '../../shared/messages';
import { useMomentWithin } from '../../shared/moment';
import page from '../../shared/page.module.css';
import { Declined, hasPasskeys, passkeyCeremonies } from '../../shared/passkeys/passkeys';
import { Refusal } from '../../shared/refusals/refusal';
import { Failure } from '../../shared/states/failure';
import { settingsMessages } from './messages';
import classes from './passkeys.module.css';

type Passkey = Schemas['Passkey'];
type Asking = { what: 'add' } | { what: 'rename' | 'remove'; passkey: Passkey } | null;

/** As many as somebody may have. */
const MOST = 10;

/** What signs somebody in without a password: one device each. */
export function Passkeys() {
  const t = useStore(settingsMessages);
  const [asking, setAsking] = useState<Asking>(null);
  const passkeys = useQuery({
    queryKey: ['account', 'passkeys'],
    queryFn: ({ signal }) => ownAccount.passkeys(signal),
    staleTime: 0,
  });
  const done = async (message: string) => {
    setAsking(null);
    await passkeys.refetch();
    notifications.show({ message, withBorder: true });
  };
  const remove = useChange((csrf, id: string) => ownAccount.removePasskey(csrf, id), {
    onSuccess: () => done(t.passkeyRemoved),
  });
  const close = () => {
    setAsking(null);
    remove.reset();
  };
  const all = passkeys.data?.passkeys;

  return (
    <section className={page.sheet} aria-labelledby="passkeys">
      <div className={page.section}>
        <header>
          <h2 id="passkeys" className={page.heading}>
            {t.passkeys}
          </h2>
          <p className={page.lead}>{t.passkeysLead}</p>
        </header>
        {!hasPasskeys() ? (
          <p className={page.note}>{t.passkeysUnknown}</p>
        ) : all !== undefined && all.length >= MOST ? (
          <p className={page.note}>{t.passkeysFull}</p>
        ) : (
          <div className={page.actions}>
            <Button
              variant="default"
              disabled={all === undefined}
              onClick={() => {
                setAsking({ what: 'add' });
              }}
            >
              {t.passkeyAdd}
            </Button>
          </div>
        )}
        {all?.length === 0 ? <p className={page.small}>{t.passkeysNone}</p> : null}
      </div>
      {all !== undefined ? (
        <List passkeys={all} onAsk={setAsking} />
      ) : passkeys.isError ? (
        <Failure error={passkeys.error} retry={() => void passkeys.refetch()} />
      ) : (
        <div className={page.section} aria-hidden="true">
          <Skeleton height={48} />
        </div>
      )}
      {asking?.what === 'add' ? <Add onClose={close} onDone={() => void done(t.passkeyAdded)} /> : null}
      {asking?.what === 'rename' ? (
        <Rename passkey={asking.passkey} onClose={close} onDone={() => void done(t.passkeyRenamed)} />
      ) : null}
      {asking?.what === 'remove' ? (
        <Confirm
          title={t.passkeyRemoveTitle({ name: asking.passkey.name })}
          action={t.passkeyRemove}
          danger
          busy={remove.isPending}
          error={remove.error}
          onClose={close}
          onConfirm={() => {
            remove.mutate(asking.passkey.id);
          }}
        >
          {t.passkeyRemoveText}
        </Confirm>
      ) : null}
    </section>
  );
}

function List({ passkeys, onAsk }: { passkeys: Passkey[]; onAsk: (asking: Asking) => void }) {
  const t = useStore(settingsMessages);
  const when = useMomentWithin();
  return (
    <ul>
      {passkeys.map((passkey) => (
        <li key={passkey.id} className={classes.passkey}>
          <div>
            <p className={classes.name}>{passkey.name}</p>
            <p className={classes.detail}>
              {passkey.usedAt === null ? t.passkeyUnused : t.passkeyUsed({ when: when(passkey.usedAt) })} ·{' '}
              {t.passkeySince({ when: when(passkey.createdAt) })}
            </p>
          </div>
          <div className={classes.actions}>
            <Button
              variant="default"
              size="compact-sm"
              aria-label={t.passkeyRenameOf({ name: passkey.name })}
              onClick={() => {
                onAsk({ what: 'rename', passkey });
              }}
            >
              {t.passkeyRename}
            </Button>
            <Button
              variant="default"
              size="compact-sm"
              aria-label={t.passkeyRemoveOf({ name: passkey.name })}
              onClick={() => {
                onAsk({ what: 'remove', passkey });
              }}
            >
              {t.passkeyRemove}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}

interface Step {
  onClose: () => void;
  onDone: () => void;
}

/** Asks for a name, then has the browser make one. Closing the browser's own dialog leaves this one as it was. */
function Add({ onClose, onDone }: Step) {
  const t = useStore(settingsMessages);
  const [declined, setDeclined] = useState<string | null>(null);
  const add = useChange(
    async (csrf, name: string) => {
      const [{ create }, { options }] = await Promise.all([passkeyCeremonies(), ownAccount.offerPasskey(csrf)]);
      return ownAccount.addPasskey(csrf, name, await create(options));
    },
    {
      onSuccess: onDone,
      onError: (error) => {
        if (error instanceof Declined) setDeclined(wordsOf(error, t));
      },
    },
  );
  return (
    <Naming
      title={t.passkeyAddTitle}
      lead={t.passkeyAddLead}
      action={t.passkeyCreate}
      before=""
      busy={add.isPending}
      error={add.error instanceof Declined ? null : add.error}
      said={declined}
      onClose={onClose}
      onName={(name) => {
        setDeclined(null);
        add.mutate(name);
      }}
    />
  );
}

function wordsOf(error: Declined, t: ReturnType<typeof settingsMessages.get>): string | null {
  switch (error.reason) {
    case 'cancelled':
      return null;
    case 'known':
      return t.passkeyKnown;
    case 'unfit':
      return t.passkeyUnfit;
    case 'failed':
      return t.passkeyFailed;
  }
}

function Rename({ passkey, onClose, onDone }: Step & { passkey: Passkey }) {
  const t = useStore(settingsMessages);
  const rename = useChange((csrf, name: string) => ownAccount.renamePasskey(csrf, passkey.id, name), {
    onSuccess: onDone,
  });
  return (
    <Naming
      title={t.passkeyRenameTitle}
      action={t.passkeySave}
      before={passkey.name}
      busy={rename.isPending}
      error={rename.error}
      onClose={onClose}
      onName={(name) => {
        rename.mutate(name);
      }}
    />
  );
}

interface NamingProps {
  title: string;
  lead?: string;
  action: string;
  before: string;
  busy: boolean;
  error: Error | null;
  /** What else is to be said of the last try. */
  said?: string | null;
  onName: (name: string) => void;
  onClose: () => void;
}

function Naming({ title, lead, action, before, busy, error, said = null, onName, onClose }: NamingProps) {
  const t = useStore(settingsMessages);
  const { cancel } = useStore(sharedMessages);
  const [name, setName] = useState(before);
  const [asked, setAsked] = useState(false);
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className={page.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (name.trim() !== '') onName(name.trim());
        }}
      >
        {lead === undefined ? null : <p className={page.lead}>{lead}</p>}
        <Refusal error={error} words={{ passkey_refused: t.passkeyRefused, too_many_passkeys: t.passkeysFull }} />
        {said === null ? null : (
          <p className={page.note} role="alert">
            {said}
          </p>
        )}
        <TextInput
          label={t.passkeyName}
          description={t.passkeyNameHelp}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          name="passkey-name"
          autoComplete="off"
          maxLength={120}
          autoFocus
          value={name}
          error={asked && name.trim() === '' ? t.passkeyNameMissing : null}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {cancel}
          </Button>
          <Button type="submit" loading={busy}>
            {action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
