import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { links } from '../../api/links';
import { queryClient } from '../../queries';
import { useTitle } from '../../shared/title';
import { useAttempt } from '../../shared/attempt';
import { Entrance } from '../sign-in/entrance';
import classes from '../sign-in/entrance.module.css';
import { signInMessages } from '../sign-in/messages';
import { turnsOutOver } from '../sign-in/of-link';
import { Trouble } from '../sign-in/trouble';
import { confirmEmailMessages } from './messages';

const route = getRouteApi('/confirm-email/$token');
type Outcome = Schemas['ConfirmedEmail'] | 'over';

/** A press confirms, not the visit: programs that look through mail visit links, too. */
export function ConfirmEmail() {
  const t = useStore(confirmEmailMessages);
  const entrance = useStore(signInMessages);
  const { token } = route.useParams();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { problem, delay, busy, run } = useAttempt();
  useTitle(t.title);

  if (outcome !== null) return <Done outcome={outcome} />;

  const submit = async () => {
    if (busy || delay > 0) return;
    await run(async () => {
      const over = await turnsOutOver(async () => {
        setOutcome(await links.confirmEmail(token));
      });
      if (over) {
        setOutcome('over');
        return;
      }
      // whoever was signed in here is not any more, or goes by another address
      queryClient.clear();
    });
  };

  return (
    <Entrance title={t.title} onSubmit={() => void submit()}>
      <p className={classes.lead}>{t.lead}</p>
      <Trouble problem={problem} words={{ email_taken: t.taken, try_later: entrance.later }} />
      <Button type="submit" className={classes.submit} loading={busy} disabled={delay > 0} fullWidth autoFocus>
        {delay > 0 ? entrance.wait(delay) : t.confirm}
      </Button>
    </Entrance>
  );
}

function Done({ outcome }: { outcome: Outcome }) {
  const t = useStore(confirmEmailMessages);
  if (outcome === 'over') {
    return (
      <Entrance title={t.overTitle}>
        <p className={classes.lead} role="status">
          {t.over}
        </p>
        <Button
          variant="default"
          className={classes.submit}
          fullWidth
          renderRoot={(props) => <Link to="/settings/profile" {...props} />}
        >
          {t.toSettings}
        </Button>
      </Entrance>
    );
  }
  const { email, use } = outcome;
  return (
    <Entrance title={use === 'sign_in' ? t.signInTitle : t.notificationsTitle}>
      <p className={classes.lead} role="status">
        {use === 'sign_in' ? t.signIn({ email }) : t.notifications({ email })}
      </p>
      <Button
        className={classes.submit}
        fullWidth
        autoFocus
        renderRoot={(props) =>
          use === 'sign_in' ? <Link to="/sign-in" state={{ email }} {...props} /> : <Link to="/" {...props} />
        }
      >
        {use === 'sign_in' ? t.toSignIn : t.toPortal}
      </Button>
    </Entrance>
  );
}
