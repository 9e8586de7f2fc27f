import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useChange } from '../../../api/change';
import { looks, type LookConsent } from '../../../api/looks';
import { Badge } from '../../../shared/badge';
import { Moment } from '../../../shared/moment';
import page from '../../../shared/page.module.css';
import { useSayRefusal } from '../../../shared/refusals/refusal';
import { keepLooks, readLooksAgain } from './kept';
import classes from './looks.module.css';
import { looksMessages } from './messages';

type Request = LookConsent['requests'][number];
const tones = { asked: 'look', granted: 'won', refused: 'lost', used: 'quiet', lapsed: 'quiet' } as const;

interface Props {
  id: string;
  requests: readonly Request[];
  /** Who may answer. */
  owner: boolean;
}

/** Who asked for a look and why, the newest first. */
export function RequestList({ id, requests, owner }: Props) {
  const t = useStore(looksMessages);
  const say = useSayRefusal();
  const answer = useChange(
    (csrf, { request, granted }: { request: string; granted: boolean }) => looks.answer(csrf, id, request, granted),
    {
      onSuccess: (now) => {
        keepLooks(id, now);
      },
      onError: (error) => {
        say(error);
        void readLooksAgain(id);
      },
    },
  );
  const button = (request: Request, granted: boolean, label: string, spoken: string) => (
    <Button
      size="compact-md"
      variant={granted ? 'filled' : 'default'}
      aria-label={spoken}
      disabled={answer.isPending}
      onClick={() => {
        answer.mutate({ request: request.id, granted });
      }}
    >
      {label}
    </Button>
  );
  return (
    <section className={page.sheet}>
      <div className={page.section}>
        <h2 className={page.heading}>{t.requests}</h2>
        {requests.length === 0 ? <p className={page.soft}>{t.noRequests}</p> : null}
      </div>
      <ul>
        {requests.map((request) => (
          <li key={request.id} className={classes.row}>
            <div>
              <p className={classes.who}>
                {request.by.name} <Badge tone={tones[request.state]}>{t[`state_${request.state}`]}</Badge>
              </p>
              <p className={classes.reason}>{request.reason}</p>
              <p className={page.small}>
                <Moment at={request.at} />
                {request.answeredBy === null ? null : ` · ${t.answeredBy({ name: request.answeredBy.name })}`}
              </p>
            </div>
            {owner && request.state === 'asked' ? (
              <div className={page.actions}>
                {button(request, true, t.allow, t.allowOf({ name: request.by.name }))}
                {button(request, false, t.refuse, t.refuseOf({ name: request.by.name }))}
              </div>
            ) : owner && request.state === 'granted' ? (
              <div className={page.actions}>
                {button(request, false, t.takeBack, `${t.takeBack}: ${request.by.name}`)}
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
