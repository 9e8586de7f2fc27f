import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useStore } from '@nanostores/react';
import { getRouteApi, useRouter } from '@tanstack/react-router';
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
  useTitle(t.title);

  const form = useForm<Credentials>({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '' },
    validate: {
      email: (value) => (value.trim() === '' ? t.emailMissing : null),
      password: (value) => (value === '' ? t.passwordMissing : null),
    },
    onValuesChange: beginProof,
  });

  const submit = async (credentials: Credentials) => {
    const done = await run(async () => {
      const step = await signIn(credentials);
      if (step?.next === 'second-factor') {
        await router.navigate({ to: '/second-factor', search: back === undefined ? {} : { back } });
      } else {
        await enter(router, back);
      }
    });
    if (!done) form.getInputNode('password')?.focus();
  };

  return (
    <Entrance title={t.title} onSubmit={form.onSubmit((values) => void submit(values))}>
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
        key={form.key('email')}
        {...form.getInputProps('email')}
      />
      <PasswordInput
        label={t.password}
        name="password"
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t.showPassword, tabIndex: 0 }}
        key={form.key('password')}
        {...form.getInputProps('password')}
      />
      <Button type="submit" className={classes.submit} loading={busy} disabled={delay > 0} fullWidth>
        {delay > 0 ? t.wait(delay) : t.submit}
      </Button>
      <p className={classes.small}>{t.forgotten}</p>
      <p className={classes.small}>{t.invitation}</p>
    </Entrance>
  );
}
