import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { getRouteApi, Link, useLocation, useRouter } from '@tanstack/react-router';
import { useRef, useState, type ChangeEvent, type SubmitEvent } from 'react';
import { api } from '../../api/client';
import { useTitle } from '../../shared/title';
import { useAttempt } from '../../shared/attempt';
import { sharedMessages } from '../../shared/messages';
import { enter } from './enter';
import { Entrance } from './entrance';
import classes from './entrance.module.css';
import { signInMessages } from './messages';
import { Passkey } from './passkey';
import { beginProof, withProof } from './proof';
import { Trouble } from './trouble';

const route = getRouteApi('/sign-in');

interface Credentials {
  email: string;
  password: string;
}

export function SignIn() {
  const t = useStore(signInMessages);
  const { elsewhere } = useStore(sharedMessages);
  const router = useRouter();
  const { back } = route.useSearch();
  // from an invitation that was just accepted, or a password that was just chosen
  const known = useLocation().state.email;
  const { problem, delay, busy, run } = useAttempt();
  const [credentials, setCredentials] = useState<Credentials>({ email: known ?? '', password: '' });
  const [asked, setAsked] = useState(false);
  const [byPasskey, setByPasskey] = useState(false);
  useTitle(t.title);

  const email = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const missing = (field: keyof Credentials) => asked && credentials[field].trim() === '';
  const typed = (field: keyof Credentials) => (event: ChangeEvent<HTMLInputElement>) => {
    const { value } = event.currentTarget;
    setCredentials((before) => ({ ...before, [field]: value }));
    beginProof();
  };

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setAsked(true);
    const empty = credentials.email.trim() === '' ? email : credentials.password.trim() === '' ? password : null;
    if (empty !== null) {
      empty.current?.focus();
      return;
    }
    setByPasskey(false);
    const done = await run(async () => {
      const { email: typedEmail, password: typedPassword } = credentials;
      const step = await withProof((altcha) =>
        api.signIn({ email: typedEmail.trim(), password: typedPassword, altcha }),
      );
      if (step?.next === 'second-factor') {
        await router.navigate({ to: '/second-factor', search: back === undefined ? {} : { back } });
      } else {
        await enter(router, back);
      }
    });
    if (!done) password.current?.focus();
  };

  return (
    <Entrance title={t.title} onSubmit={(event) => void submit(event)}>
      <Trouble
        problem={problem}
        words={{
          address_refused: elsewhere,
          wrong_credentials: byPasskey ? t.passkeyWrong : t.wrong,
          try_later: t.later,
          altcha_invalid: t.proof,
          invalid_field: t.wrong,
        }}
      />
      <TextInput
        label={t.email}
        type="email"
        name="email"
        autoComplete="username"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus={known === undefined}
        ref={email}
        value={credentials.email}
        onChange={typed('email')}
        error={missing('email') ? t.emailMissing : null}
      />
      <PasswordInput
        label={t.password}
        name="password"
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t.showPassword, tabIndex: 0 }}
        autoFocus={known !== undefined}
        ref={password}
        value={credentials.password}
        onChange={typed('password')}
        error={missing('password') ? t.passwordMissing : null}
      />
      <Button
        type="submit"
        className={classes.submit}
        loading={busy && !byPasskey}
        disabled={delay > 0 || busy}
        fullWidth
      >
        {delay > 0 ? t.wait(delay) : t.submit}
      </Button>
      <Passkey
        run={(attempt) => {
          setByPasskey(true);
          return run(attempt);
        }}
        onDone={() => enter(router, back)}
        disabled={delay > 0}
      />
      <p className={classes.small}>
        <Link to="/reset" state={{ email: credentials.email.trim() }}>
          {t.forgotten}
        </Link>
      </p>
      <p className={classes.small}>{t.invitation}</p>
    </Entrance>
  );
}
