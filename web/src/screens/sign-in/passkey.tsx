import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { api } from '../../api/client';
import { LockIcon } from '../../shared/icons';
import { Declined, hasPasskeys, passkeyCeremonies } from '../../shared/passkeys/passkeys';
import classes from './entrance.module.css';
import { signInMessages } from './messages';

interface Props {
  /** Tries, and shows why the portal refused. */
  run: (attempt: () => Promise<void>) => Promise<boolean>;
  /** Goes on as whoever signed in. */
  onDone: () => Promise<void>;
  disabled: boolean;
}

/** The way in without a password, where the browser knows it. Closing its dialog is no error. */
export function Passkey({ run, onDone, disabled }: Props) {
  const t = useStore(signInMessages);
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (!hasPasskeys()) return null;

  const signIn = async () => {
    setSaid(null);
    setBusy(true);
    await run(async () => {
      try {
        const [{ get }, { options }] = await Promise.all([passkeyCeremonies(), api.askForPasskey()]);
        await api.signInWithPasskey(await get(options));
      } catch (error) {
        if (!(error instanceof Declined)) throw error;
        if (error.reason !== 'cancelled') setSaid(t.passkeyFailed);
        return;
      }
      await onDone();
    });
    setBusy(false);
  };

  return (
    <>
      <Button
        type="button"
        variant="default"
        className={classes.submit}
        leftSection={<LockIcon />}
        loading={busy}
        disabled={disabled}
        fullWidth
        onFocus={() => void passkeyCeremonies()}
        onPointerEnter={() => void passkeyCeremonies()}
        onClick={() => void signIn()}
      >
        {t.passkey}
      </Button>
      <p className={classes.small} role="status">
        {said}
      </p>
    </>
  );
}
