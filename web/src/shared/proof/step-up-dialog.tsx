import { Button, PasswordInput, Skeleton, TextInput } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { accountQuery } from '../../api/account';
import { renewSession } from '../../api/change';
import { api } from '../../api/client';
import { useSession } from '../../api/session';
import { useAttempt } from '../attempt';
import { Dialog, DialogActions } from '../dialog/dialog';
import { sharedMessages } from '../messages';
import page from '../page.module.css';
import { Refusal } from '../refusals/refusal';
import { Failure } from '../states/failure';
import { proofMessages } from './messages';

/** Asks once more for the password, and for a code where signing in takes one. */
export default function StepUpDialog({ settle }: { settle: (proved: boolean) => void }) {
  const t = useStore(proofMessages);
  const account = useQuery({ ...accountQuery, staleTime: 0 });
  return (
    <Dialog
      title={t.title}
      onClose={() => {
        settle(false);
      }}
    >
      {account.data !== undefined ? (
        <Fields second={account.data.totp} settle={settle} />
      ) : account.isError ? (
        <Failure error={account.error} retry={() => void account.refetch()} />
      ) : (
        <Skeleton height={200} radius={8} />
      )}
    </Dialog>
  );
}

interface Props {
  second: boolean;
  settle: (proved: boolean) => void;
}

function Fields({ second, settle }: Props) {
  const t = useStore(proofMessages);
  const { cancel, tryAgainIn } = useStore(sharedMessages);
  const { csrf, person } = useSession();
  const passwordField = useRef<HTMLInputElement>(null);
  const codeField = useRef<HTMLInputElement>(null);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const { problem, delay, busy, run } = useAttempt();
  const wrong = second ? t.wrongBoth : t.wrong;

  const submit = async () => {
    if (busy || delay > 0) return;
    setTried(true);
    const empty = password === '' ? passwordField : second && code.trim() === '' ? codeField : null;
    if (empty !== null) {
      empty.current?.focus();
      return;
    }
    const done = await run(async () => {
      await api.prove(csrf, second ? { password, code: code.trim() } : { password });
      await renewSession();
    });
    if (done) settle(true);
    else passwordField.current?.focus();
  };

  return (
    <form
      className={page.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p className={page.lead}>{t.lead}</p>
      <Refusal error={problem} words={{ wrong_credentials: wrong, wrong_code: wrong }} />
      <input
        className="unseen"
        type="text"
        autoComplete="username"
        value={person.email}
        readOnly
        tabIndex={-1}
        aria-hidden
      />
      <PasswordInput
        label={t.password}
        name="password"
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t.showPassword, tabIndex: 0 }}
        ref={passwordField}
        autoFocus
        value={password}
        error={tried && password === '' ? t.passwordMissing : null}
        onChange={(event) => {
          setPassword(event.currentTarget.value);
        }}
      />
      {second ? (
        <TextInput
          label={t.code}
          description={t.codeHelp}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          name="code"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          ref={codeField}
          value={code}
          error={tried && code.trim() === '' ? t.codeMissing : null}
          onChange={(event) => {
            setCode(event.currentTarget.value);
          }}
        />
      ) : null}
      <DialogActions>
        <Button
          variant="default"
          onClick={() => {
            settle(false);
          }}
        >
          {cancel}
        </Button>
        <Button type="submit" loading={busy} disabled={delay > 0}>
          {delay > 0 ? tryAgainIn(delay) : t.confirm}
        </Button>
      </DialogActions>
    </form>
  );
}
