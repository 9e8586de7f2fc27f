import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Schemas } from '../../api/client';
import { links } from '../../api/links';
import { NewPassword, usePasswordTrouble } from '../../shared/new-password/new-password';
import { useTitle } from '../../shared/title';
import { useAttempt } from '../../shared/attempt';
import { Entrance } from '../sign-in/entrance';
import classes from '../sign-in/entrance.module.css';
import { signInMessages } from '../sign-in/messages';
import { OfLink, turnsOutOver } from '../sign-in/of-link';
import { Trouble } from '../sign-in/trouble';
import { resetMessages } from './messages';

const route = getRouteApi('/reset/$token');

export function ChoosePassword() {
  const t = useStore(resetMessages);
  const { token } = route.useParams();
  useTitle(t.chooseTitle);
  return (
    <OfLink
      title={t.chooseTitle}
      queryKey={['password-link', token]}
      read={(signal) => links.passwordLink(token, signal)}
      fields={2}
      over={<Over />}
    >
      {(link, onOver) => <Choose token={token} link={link} onOver={onOver} />}
    </OfLink>
  );
}

interface Props {
  token: string;
  link: Schemas['PasswordLink'];
  onOver: () => void;
}

function Choose({ token, link, onOver }: Props) {
  const t = useStore(resetMessages);
  const entrance = useStore(signInMessages);
  const troubleOf = usePasswordTrouble();
  const field = useRef<HTMLInputElement>(null);
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);
  const [done, setDone] = useState(false);
  const { problem, delay, busy, run } = useAttempt();
  const wrong = asked ? troubleOf(password, problem) : null;

  if (done) {
    return (
      <Entrance title={t.doneTitle}>
        <p className={classes.lead} role="status">
          {t.done}
        </p>
        <Button
          className={classes.submit}
          fullWidth
          autoFocus
          renderRoot={(props) => <Link to="/sign-in" state={{ email: link.email }} {...props} />}
        >
          {t.signIn}
        </Button>
      </Entrance>
    );
  }

  const submit = async () => {
    if (busy || delay > 0) return;
    setAsked(true);
    if (troubleOf(password, null) !== null) {
      field.current?.focus();
      return;
    }
    const changed = await run(async () => {
      if (await turnsOutOver(() => links.resetPassword(token, password))) onOver();
      else setDone(true);
    });
    if (!changed) field.current?.focus();
  };

  return (
    <Entrance title={t.chooseTitle} onSubmit={() => void submit()}>
      <p className={classes.lead}>{t.chooseLead({ email: link.email })}</p>
      {wrong === null ? <Trouble problem={problem} words={{ try_later: entrance.later }} /> : null}
      <NewPassword
        password={password}
        onChange={(typed) => {
          setPassword(typed);
          setAsked(false);
        }}
        email={link.email}
        known={[link.name]}
        error={wrong}
        inputRef={field}
        autoFocus
      />
      <Button type="submit" className={classes.submit} loading={busy} disabled={delay > 0} fullWidth>
        {delay > 0 ? entrance.wait(delay) : t.save}
      </Button>
    </Entrance>
  );
}

function Over() {
  const t = useStore(resetMessages);
  return (
    <Entrance title={t.overTitle}>
      <p className={classes.lead} role="status">
        {t.over}
      </p>
      <Button className={classes.submit} fullWidth renderRoot={(props) => <Link to="/reset" {...props} />}>
        {t.askNew}
      </Button>
      <p className={classes.small}>
        <Link to="/sign-in">{t.toSignIn}</Link>
      </p>
    </Entrance>
  );
}
