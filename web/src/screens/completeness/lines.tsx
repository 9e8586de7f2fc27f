import { useStore } from '@nanostores/react';
import { Link } from '@tanstack/react-router';
import { Moment } from '../../shared/moment';
import { BadgeOf, useKept, type Line } from './badge-of';
import classes from './completeness.module.css';
import { completenessMessages } from './messages';
import { ReadAgain } from './read-again';
import { useDayName } from './use-day-name';

export function Lines({ lines }: { lines: readonly Line[] }) {
  const t = useStore(completenessMessages);
  return (
    // scrolls within itself, so that its head stays in sight; by keyboard, too
    <div className={classes.scroll} role="region" aria-label={t.table} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t.campaignColumn}</th>
            <th scope="col">{t.day}</th>
            <th scope="col">{t.state}</th>
            <th scope="col" data-number>
              {t.rows}
            </th>
            <th scope="col" data-number>
              {t.calls}
            </th>
            <th scope="col" data-number>
              {t.recordings}
            </th>
            <th scope="col" data-number>
              {t.pending}
            </th>
            <th scope="col" data-number>
              {t.missingColumn}
            </th>
            <th scope="col">{t.lastRead}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={`${line.day} ${line.campaign.id}`} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ line }: { line: Line }) {
  const t = useStore(completenessMessages);
  const kept = useKept();
  const day = useDayName();
  const { reported, rows, calls, recordings } = line;
  return (
    <tr>
      <th scope="row">
        <Link
          to="/completeness/$day/$campaign"
          params={{ day: line.day, campaign: line.campaign.id }}
          className={classes.name}
          title={line.campaign.name}
        >
          {line.campaign.name === '' ? t.noCampaign : line.campaign.name}
        </Link>
        <span className={classes.detail}>{line.company?.name ?? t.nobody}</span>
      </th>
      <td>{day(line.day)}</td>
      <td>
        <span className={classes.state}>
          <BadgeOf line={line} />
          {line.askedAt !== null || line.findings.length > 0 ? (
            <ReadAgain day={line.day} askedAt={line.askedAt} />
          ) : null}
        </span>
      </td>
      <Figure text={kept(rows, reported?.rows)} wrong={reported !== null && reported.rows !== rows} />
      <Figure text={kept(calls, reported?.calls)} wrong={reported !== null && reported.calls !== calls} />
      <Figure
        text={kept(recordings.stored + recordings.removed, recordings.expected)}
        wrong={line.findings.includes('recordings_differ')}
      />
      <Figure text={recordings.pending === 0 ? t.never : String(recordings.pending)} />
      <Figure text={recordings.missing === 0 ? t.never : String(recordings.missing)} wrong={recordings.missing > 0} />
      <td>{line.lastReadAt === null ? t.never : <Moment at={line.lastReadAt} className={classes.soft} />}</td>
    </tr>
  );
}

function Figure({ text, wrong = false }: { text: string; wrong?: boolean }) {
  return (
    <td data-number className={wrong ? classes.wrong : undefined}>
      {text}
    </td>
  );
}
