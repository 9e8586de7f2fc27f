import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { unsubscribe } from '../../api/unsubscriptions';
import { useAttempt } from '../../shared/attempt';
import { useTitle } from '../../shared/title';
import { Entrance } from '../sign-in/entrance';
import classes from '../sign-in/entrance.module.css';
import { turnsOutOver } from '../sign-in/of-link';
import { Trouble } from '../sign-in/trouble';
import { unsubscribeMessages } from './messages';

const route = getRouteApi('/unsubscribe/$token');
type Outcome = Schemas['Unsubscribed'] | 'over';

/** A press stops it, not the visit: programs that look through mail visit links, too. */
export default function Unsubscribe() {
  const t = useStore(unsubscribeMessages);
  const { token } = route.useParams();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { problem, delay, busy, run } = useAttempt();
  useTitle(t.title);

  if (outcome !== null) return <Done outcome={outcome} />;

  const submit = async () => {
    if (busy || delay > 0) return;
    await run(async () => {
      const over = await turnsOutOver(async () => {
        setOutcome(await unsubscribe(token));
      });
      if (over) setOutcome('over');
    });
  };

  return (
    <Entrance title={t.title} onSubmit={() => void submit()}>
      <p className={classes.lead}>{t.lead}</p>
      <Trouble problem={problem} words={{}} />
      <Button type="submit" className={classes.submit} loading={busy} fullWidth autoFocus>
        {t.stop}
      </Button>
    </Entrance>
  );
}

function Done({ outcome }: { outcome: Outcome }) {
  const t = useStore(unsubscribeMessages);
  return (
    <Entrance title={outcome === 'over' ? t.overTitle : t.doneTitle}>
      <p className={classes.lead} role="status">
        {said()}
      </p>
      <Button
        variant="default"
        className={classes.submit}
        fullWidth
        renderRoot={(props) => <Link to="/settings/notifications" {...props} />}
      >
        {t.toSettings}
      </Button>
    </Entrance>
  );

  function said(): string {
    if (outcome === 'over') return t.over;
    const { cadence, about } = outcome;
    return cadence === null || about === null ? t.doneBefore : t.done({ cadence: t[cadence], about: t[about] });
  }
}
