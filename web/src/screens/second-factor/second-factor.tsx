import { Button, TextInput } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { api } from '../../api/client';
import { Problem } from '../../api/problem';
import { useTitle } from '../../shared/title';
import { useAttempt } from '../../shared/attempt';
import { enter } from '../sign-in/enter';
import { Entrance } from '../sign-in/entrance';
import classes from '../sign-in/entrance.module.css';
import { signInMessages } from '../sign-in/messages';
import { Trouble } from '../sign-in/trouble';
import { secondFactorMessages } from './messages';
import own from './second-factor.module.css';

const route = getRouteApi('/second-factor');
const DIGITS = 6;

export function SecondFactor() {
  const t = useStore(secondFactorMessages);
  const entrance = useStore(signInMessages);
  const router = useRouter();
  const search = route.useSearch();
  const field = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState('');
  const [missing, setMissing] = useState(false);
  const { problem, delay, busy, run } = useAttempt();
  useTitle(t.title);

  const submit = async (entered: string) => {
    if (busy || delay > 0) return;
    if (entered.length !== DIGITS) {
      setMissing(true);
      field.current?.focus();
      return;
    }
    const done = await run(async () => {
      try {
        await api.enterSecondFactor(entered);
      } catch (error) {
        // the first step is too long ago
        if (!(error instanceof Problem) || error.code !== 'signed_out') throw error;
        await router.navigate({ to: '/sign-in', search, replace: true });
        return;
      }
      await enter(router, search.back);
    });
    if (!done) {
      setCode('');
      field.current?.focus();
    }
  };

  return (
    <Entrance
      title={t.title}
      onSubmit={(event) => {
        event.preventDefault();
        void submit(code);
      }}
    >
      <p className={classes.lead}>{t.lead}</p>
      <Trouble problem={problem} words={{ wrong_code: t.wrong, try_later: entrance.later, invalid_field: t.wrong }} />
      <TextInput
        ref={field}
        label={t.code}
        name="code"
        classNames={{ input: own.code ?? '' }}
        autoComplete="one-time-code"
        inputMode="numeric"
        pattern="[0-9]*"
        autoFocus
        value={code}
        error={missing ? t.missing : null}
        onChange={(event) => {
          const digits = event.currentTarget.value.replace(/\D/g, '').slice(0, DIGITS);
          setCode(digits);
          setMissing(false);
          if (digits.length === DIGITS) void submit(digits);
        }}
      />
      <Button type="submit" className={classes.submit} loading={busy} disabled={delay > 0} fullWidth>
        {delay > 0 ? entrance.wait(delay) : t.submit}
      </Button>
      <p className={classes.small}>
        {t.lost}{' '}
        <Link to="/sign-in" search={search}>
          {t.again}
        </Link>
      </p>
    </Entrance>
  );
}
