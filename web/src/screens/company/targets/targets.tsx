import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { directory } from '../../../api/directory';
import { useSession } from '../../../api/session';
import page from '../../../shared/page.module.css';
import { Failure } from '../../../shared/states/failure';
import { useLocale } from '../../../shared/locale';
import { money } from '../../../shared/money';
import { duration } from '../../../shared/time';
import { mayKeepHours } from '../hours/kept';
import { Sheet } from '../sheet';
import { targetsKey } from './kept';
import { targetsMessages } from './messages';
import { TargetsDialog } from './targets-dialog';

/** What a company's calls shall come to: read by whoever sees it, changed by whoever keeps its hours. */
export function Targets({ id }: { id: string }) {
  const t = useStore(targetsMessages);
  const locale = useLocale();
  const session = useSession();
  const [changing, setChanging] = useState(false);
  const { data, isError, error, refetch } = useQuery({
    queryKey: targetsKey(id),
    queryFn: ({ signal }) => directory.targets(id, signal),
  });
  if (isError) return <Failure error={error} retry={() => void refetch()} />;
  if (data === undefined) return null;
  const { targets, jobValues } = data;
  const percent = (value: number) => t.percent({ value });
  const facts: [name: string, target: string][] = [
    [t.answered, t.atLeast({ value: percent(targets.answeredLeast) })],
    [t.abandoned, t.atMost({ value: percent(targets.abandonedMost) })],
    [t.wait, t.atMost({ value: duration(targets.waitSecondsMost) })],
    [t.booked, t.between({ least: percent(targets.bookedLeast), most: percent(targets.bookedMost) })],
    [t.talk, t.between({ least: duration(targets.talkSecondsLeast), most: duration(targets.talkSecondsMost) })],
    [t.shortAbandon, t.atMost({ value: duration(targets.shortAbandonSeconds) })],
    ...jobValues.map(({ name, usual, own }): [string, string] => [
      t.job({ trade: name }),
      own !== null
        ? t.about({ value: money(own, locale) })
        : usual !== null
          ? t.usually({ value: money(usual, locale) })
          : t.notSaid,
    ]),
  ];
  return (
    <Sheet title={t.title} lead={t.lead}>
      <dl className={page.facts} data-long>
        {facts.map(([name, target]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{target}</dd>
          </Fragment>
        ))}
      </dl>
      {jobValues.length === 0 ? null : <p className={page.lead}>{t.jobs}</p>}
      {mayKeepHours(session, id) ? (
        <div className={page.actions}>
          <Button
            variant="default"
            onClick={() => {
              setChanging(true);
            }}
          >
            {t.change}
          </Button>
        </div>
      ) : null}
      {changing ? (
        <TargetsDialog
          id={id}
          kept={data}
          onClose={() => {
            setChanging(false);
          }}
        />
      ) : null}
    </Sheet>
  );
}
