import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useRef, useState, type ChangeEvent, type SubmitEvent } from 'react';
import { api } from '../../api/client';
import { Problem } from '../../api/problem';
import { useTitle } from '../../shared/title';
import { useAttempt } from './attempt';
import { enter } from './enter';
import { Entrance } from './entrance';
import classes from './entrance.module.css';
import { signInMessages } from './messages';
import { beginProof, proof, spendProof } from './proof';
import { Trouble } from './trouble';

const route = getRouteApi('/sign-in');

interface Credentials {
  email: string;
  password: string;
}

async function signIn({ email, password }: Credentials) {
  const once = async () => {
    const altcha = await proof();
    spendProof();
    return api.signIn({ email: email.trim(), password, altcha });
  };
  try {
    return await once();
  } catch (error) {
    // a proof that went stale while somebody looked for their password is no reason to bother them
    if (error instanceof Problem && error.code === 'altcha_invalid') return await once();
    throw error;
  }
}

export function SignIn() {
  const t = useStore(signInMessages);
  const router = useRouter();
  const { back } = route.useSearch();
  const { problem, delay, busy, run } = useAttempt();
  const [credentials, setCredentials] = useState<Credentials>({ email: '', password: '' });
  const [asked, setAsked] = useState(false);
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
    const done = await run(async () => {
      const step = await signIn(credentials);
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
        words={{ wrong_credentials: t.wrong, try_later: t.later, altcha_invalid: t.proof, invalid_field: t.wrong }}
      />
      <TextInput
        label={t.email}
        type="email"
        name="email"
        autoComplete="username"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
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
        ref={password}
        value={credentials.password}
        onChange={typed('password')}
        error={missing('password') ? t.passwordMissing : null}
      />
      <Button type="submit" className={classes.submit} loading={busy} disabled={delay > 0} fullWidth>
        {delay > 0 ? t.wait(delay) : t.submit}
      </Button>
      <p className={classes.small}>{t.forgotten}</p>
      <p className={classes.small}>{t.invitation}</p>
    </Entrance>
  );
}
