import { Button, TextInput } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Link, useLocation } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { links } from '../../api/links';
import { mayBeEmail } from '../../shared/email';
import { useTitle } from '../../shared/title';
import { useAttempt } from '../../shared/attempt';
import { Entrance } from '../sign-in/entrance';
import classes from '../sign-in/entrance.module.css';
import { signInMessages } from '../sign-in/messages';
import { beginProof, withProof } from '../sign-in/proof';
import { Trouble } from '../sign-in/trouble';
import { resetMessages } from './messages';

export function AskForReset() {
  const t = useStore(resetMessages);
  const entrance = useStore(signInMessages);
  const known = useLocation().state.email;
  const field = useRef<HTMLInputElement>(null);
  const [email, setEmail] = useState(known ?? '');
  const [wrong, setWrong] = useState(false);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { problem, delay, busy, run } = useAttempt();
  useTitle(sentTo === null ? t.askTitle : t.sentTitle);

  if (sentTo !== null) {
    return (
      <Entrance title={t.sentTitle}>
        <p className={classes.lead} role="status">
          {t.sent({ email: sentTo })}
        </p>
        <p className={classes.small}>{t.nothing}</p>
        <Button
          variant="default"
          className={classes.submit}
          fullWidth
          onClick={() => {
            setSentTo(null);
          }}
        >
          {t.again}
        </Button>
        <p className={classes.small}>
          <Link to="/sign-in">{t.toSignIn}</Link>
        </p>
      </Entrance>
    );
  }

  const submit = async () => {
    if (busy || delay > 0) return;
    if (!mayBeEmail(email)) {
      setWrong(true);
      field.current?.focus();
      return;
    }
    const asked = email.trim();
    const done = await run(async () => {
      await withProof((altcha) => links.askForPasswordReset({ email: asked, altcha }));
    });
    if (done) setSentTo(asked);
    else field.current?.focus();
  };

  return (
    <Entrance title={t.askTitle} onSubmit={() => void submit()}>
      <p className={classes.lead}>{t.askLead}</p>
      <Trouble
        problem={problem}
        words={{ try_later: t.later, altcha_invalid: entrance.proof, field_invalid: t.notAnAddress }}
      />
      <TextInput
        label={entrance.email}
        type="email"
        name="email"
        autoComplete="username"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        ref={field}
        value={email}
        error={wrong ? t.notAnAddress : null}
        onChange={(event) => {
          setEmail(event.currentTarget.value);
          setWrong(false);
          beginProof();
        }}
      />
      <Button type="submit" className={classes.submit} loading={busy} disabled={delay > 0} fullWidth>
        {delay > 0 ? entrance.wait(delay) : t.send}
      </Button>
      <p className={classes.small}>
        <Link to="/sign-in">{t.toSignIn}</Link>
      </p>
    </Entrance>
  );
}
