import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { Schemas } from '../../api/client';
import { useHasSeveralCompanies } from '../../shared/company';
import { Copy } from '../../shared/copy';
import { useMomentWithin } from '../../shared/moment';
import { phone } from '../../shared/phone';
import { duration } from '../../shared/time';
import { dashed } from '../../shared/words';
import classes from './facts.module.css';
import { callMessages } from './messages';

const Correct = lazy(() => import('./correct'));

/** The number, and what the company called it when the call began. */
function dialled({ dialledNumber, dialledLabel }: Schemas['Call']): string | null {
  if (dialledNumber === null) return null;
  return dialledLabel === null ? phone(dialledNumber) : `${phone(dialledNumber)} · ${dialledLabel}`;
}

interface Props {
  call: Schemas['Call'];
  /** The caller's other calls; undefined while nobody knows. */
  others: number | undefined;
}

export function Facts({ call, others }: Props) {
  const t = useStore(callMessages);
  const several = useHasSeveralCompanies();
  const seconds = (value: number) => (value === 0 ? t.nothing : duration(value));
  const facts: [label: string, value: ReactNode][] = [
    [t.caller, others === undefined ? t.nothing : others === 0 ? t.onlyCall : t.otherCalls(others)],
    [t.dialled, dialled(call) ?? t.nothing],
    [t.campaign, dashed(call.campaign)],
    several ? [t.company, call.companyName ?? t.nothing] : [t.skill, call.skill ?? t.nothing],
    [t.agent, call.agent ?? t.nothing],
    [t.wait, duration(call.waitSeconds)],
    [t.talk, seconds(call.talkSeconds)],
    [t.hold, seconds(call.holdSeconds)],
    [t.disposition, <Disposition key="disposition" call={call} />],
    [t.kind, t[call.direction]],
    [t.whole, seconds(call.durationSeconds)],
    [t.callId, <Copy key="id" text={call.id.split('.').at(-1) ?? call.id} />],
  ];
  return (
    <>
      <dl className={classes.facts}>
        {facts.map(([label, value]) => (
          <div key={label} className={classes.fact}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Correction call={call} />
    </>
  );
}

function Disposition({ call }: { call: Schemas['Call'] }) {
  const t = useStore(callMessages);
  const [correcting, setCorrecting] = useState(false);
  const said = call.disposition === null ? t.nothing : dashed(call.disposition);
  if (!call.mayCorrect) return said;
  return (
    <>
      {said}{' '}
      <Button
        size="compact-xs"
        variant="default"
        aria-label={t.correctTitle}
        onClick={() => {
          setCorrecting(true);
        }}
      >
        {t.correct}
      </Button>
      {correcting ? (
        <Suspense>
          <Correct
            call={call}
            onClose={() => {
              setCorrecting(false);
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}

function Correction({ call }: { call: Schemas['Call'] }) {
  const t = useStore(callMessages);
  const moment = useMomentWithin();
  const { correction, five9Disposition } = call;
  if (correction === null) return null;
  return (
    <p className={classes.correction}>
      {five9Disposition === null ? t.five9SaysNothing : t.five9Says({ disposition: dashed(five9Disposition) })}{' '}
      {t.correctedBy({
        disposition: dashed(correction.disposition),
        who: correction.by ?? t.nothing,
        when: moment(correction.at),
      })}
    </p>
  );
}
