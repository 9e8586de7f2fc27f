import { Skeleton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { completeness } from '../../api/completeness';
import { Problem } from '../../api/problem';
import { Moment, useMomentWithin } from '../../shared/moment';
import page from '../../shared/page.module.css';
import { Failure } from '../../shared/states/failure';
import table from '../../shared/table.module.css';
import { useTitle } from '../../shared/title';
import { NotFound } from '../not-found/not-found';
import { BadgeOf, useKept, type Line } from './badge-of';
import classes from './completeness.module.css';
import { completenessMessages } from './messages';
import { ReadAgain } from './read-again';
import { useDayName } from './use-day-name';

const route = getRouteApi('/portal/completeness/$day/$campaign');

/** A day of a campaign, counted as it is opened. */
export function CompletenessOfDay() {
  const t = useStore(completenessMessages);
  const { day, campaign } = route.useParams();
  const name = useDayName();
  const shown = useQuery({
    queryKey: ['completeness', day, campaign],
    queryFn: ({ signal }) => completeness.look(day, campaign, signal),
    staleTime: 0,
  });
  useTitle(t.title);
  if (shown.isError) {
    return shown.error instanceof Problem && [400, 404].includes(shown.error.status) ? (
      <NotFound />
    ) : (
      <Failure error={shown.error} level={1} retry={() => void shown.refetch()} />
    );
  }
  if (shown.data === undefined) return <Skeleton height={320} radius={10} aria-hidden="true" />;
  const { line, owed } = shown.data;
  return (
    <>
      <header className={page.head}>
        <div>
          <p className={page.path}>
            <Link to="/completeness">{t.back}</Link>
          </p>
          <h1 className={page.title}>
            {line.campaign.name === '' ? t.noCampaign : line.campaign.name}, {name(line.day)}
          </h1>
          <p className={page.line}>
            <BadgeOf line={line} />
            {line.company === null ? (
              <span className={page.soft}>{t.nobody}</span>
            ) : (
              <Link to="/companies/$id/overview" params={{ id: line.company.id }}>
                {line.company.name}
              </Link>
            )}
          </p>
        </div>
        <ReadAgain primary day={line.day} askedAt={line.askedAt} />
      </header>
      <div className={page.columns}>
        <div>
          <Findings line={line} />
          <Owed owed={owed} />
        </div>
        <div>
          <Facts line={line} />
        </div>
      </div>
    </>
  );
}

function Facts({ line }: { line: Line }) {
  const t = useStore(completenessMessages);
  const kept = useKept();
  const { reported, recordings } = line;
  return (
    <section className={page.sheet}>
      <div className={page.section}>
        <p className={page.small}>{t.countedNow}</p>
        <dl className={page.facts} data-long>
          <dt>{t.rowsLong}</dt>
          <dd>{kept(line.rows, reported?.rows)}</dd>
          <dt>{t.callsLong}</dt>
          <dd>{kept(line.calls, reported?.calls)}</dd>
          <dt>{t.recordingsLong}</dt>
          <dd>{kept(recordings.stored, recordings.expected)}</dd>
          {recordings.removed === 0 ? null : (
            <>
              <dt>{t.removed}</dt>
              <dd>{recordings.removed}</dd>
            </>
          )}
          <dt>{t.lastRead}</dt>
          <dd>{line.lastReadAt === null ? t.never : <Moment at={line.lastReadAt} />}</dd>
          {line.deletedAt === null ? null : (
            <>
              <dt>{t.deletedAt}</dt>
              <dd>
                <Moment at={line.deletedAt} />
              </dd>
            </>
          )}
        </dl>
      </div>
    </section>
  );
}

function Findings({ line }: { line: Line }) {
  const t = useStore(completenessMessages);
  const when = useMomentWithin();
  return (
    <section className={page.sheet}>
      <div className={page.section}>
        <h2 className={page.heading}>{t.findings}</h2>
        {line.findings.length === 0 ? (
          <p className={page.soft}>{t.allAgrees}</p>
        ) : (
          <ul className={classes.findings}>
            {line.findings.map((finding) => (
              <li key={finding}>{t[finding]}</li>
            ))}
          </ul>
        )}
        {line.askedAt === null ? null : <p className={page.note}>{t.waits({ when: when(line.askedAt) })}</p>}
      </div>
    </section>
  );
}

type OwedAudio = Schemas['CompletenessOfDay']['owed'][number];

/** Recordings that are not here, each with its call, since when, and what happens next. */
function Owed({ owed }: { owed: readonly OwedAudio[] }) {
  const t = useStore(completenessMessages);
  const within = useMomentWithin();
  const why = {
    pending: [t.whyPending, t.nextPending],
    not_delivered: [t.whyNotDelivered, t.nextMissing],
    partly_delivered: [t.whyPartly, t.nextMissing],
    not_playable: [t.whyNotPlayable, t.nextNotPlayable],
  } as const;
  return (
    <section className={page.sheet}>
      <div className={page.section}>
        <h2 className={page.heading}>{t.owed}</h2>
        {owed.length === 0 ? <p className={page.soft}>{t.owedNone}</p> : null}
      </div>
      {owed.length === 0 ? null : (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t.call}</th>
              <th scope="col">{t.stored}</th>
              <th scope="col">{t.why}</th>
              <th scope="col">{t.since}</th>
              <th scope="col">{t.next}</th>
            </tr>
          </thead>
          <tbody>
            {owed.map((each) => {
              const [reason, next] = why[each.owing];
              return (
                <tr key={each.call}>
                  <td className={classes.tight}>
                    <Link to="/calls/$id" params={{ id: each.call }} className={table.name} data-row-link>
                      <Moment at={each.start} />
                    </Link>
                  </td>
                  <td data-label={t.stored} className={classes.tight}>
                    {t.files({ stored: String(each.stored), expected: String(each.expected) })}
                  </td>
                  <td>{reason}</td>
                  <td data-label={t.since}>
                    <span className={table.soft}>
                      {each.owing === 'pending' ? (
                        t.dueBy({ when: within(each.overdueAt) })
                      ) : (
                        <Moment at={each.overdueAt} />
                      )}
                    </span>
                  </td>
                  <td>
                    <span className={table.soft}>{next}</span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
