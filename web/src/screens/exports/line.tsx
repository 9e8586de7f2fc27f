import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useChange } from '../../api/change';
import { exports, type Export } from '../../api/exports';
import { Badge } from '../../shared/badge';
import { Copy } from '../../shared/copy';
import { useLocale } from '../../shared/locale';
import { Moment, useMomentWithin } from '../../shared/moment';
import { Refusal } from '../../shared/refusals/refusal';
import { parseSearch } from '../../shared/search';
import table from '../../shared/table.module.css';
import { addDays, dayName, dayOf } from '../../shared/time';
import { useFilterWords } from '../calls/filter-words';
import { areWholeDays } from '../calls/period';
import { narrowing } from '../calls/asked';
import { parseCallsSearch } from '../calls/search';
import { sizeOf } from '../../shared/files';
import classes from './exports.module.css';
import { exportsMessages } from './messages';

/** One file: what is in it, how far it is, and what can be done with it. */
export function ExportLine({ line }: { line: Export }) {
  const t = useStore(exportsMessages);
  const locale = useLocale();
  const queries = useQueryClient();
  const period = usePeriod(line);
  const search = parseCallsSearch(parseSearch(line.query));
  const words = useFilterWords(search);
  const again = () => queries.invalidateQueries({ queryKey: ['exports'] });
  const run = useChange((csrf) => exports.runAgain(csrf, line.id), { onSuccess: again, onError: again });
  const fetch = useChange((csrf) => exports.link(csrf, line.id), {
    onSuccess: ({ url }) => {
      window.location.assign(url);
    },
    onError: again,
  });
  const number = new Intl.NumberFormat(locale);
  return (
    <tr>
      <td>
        <span className={classes.what}>
          <Link to="/calls" search={search} className={table.name} aria-label={t.openCalls({ period })}>
            {period}
          </Link>
          <span className={classes.chips}>
            <span>{line.companyName ?? line.companyId ?? t.allCompanies}</span>
            {narrowing(search)
              .filter((filter) => filter !== 'company')
              .map((filter) => (
                <span key={filter}>{words(filter)}</span>
              ))}
          </span>
        </span>
      </td>
      <td data-label={t.asked}>
        <span className={classes.what}>
          <Moment at={line.askedAt} />
          {line.mine ? null : <span className={table.detail}>{t.by({ name: line.askedBy ?? t.somebody })}</span>}
        </span>
      </td>
      <td>
        <ExportState line={line} />
        <Refusal
          error={run.error ?? fetch.error}
          words={{
            export_running: t.export_running,
            export_not_ready: t.export_not_ready,
            export_expired: t.export_expired,
            no_permission: t.whyNoPermission,
          }}
        />
      </td>
      <td data-label={t.rows} className={table.end}>
        {line.state === 'queued' || line.state === 'failed' ? '' : number.format(line.rows)}
      </td>
      <td data-label={t.size} className={table.end}>
        {line.bytes === null ? '' : sizeOf(line.bytes, locale)}
      </td>
      <td>
        <span className={table.acts}>
          {line.state === 'ready' ? (
            <Button
              size="compact-sm"
              loading={fetch.isPending}
              aria-label={t.downloadOf({ period })}
              onClick={() => {
                fetch.mutate();
              }}
            >
              {t.download}
            </Button>
          ) : null}
          {line.mine && (line.state === 'failed' || line.state === 'expired') ? (
            <Button
              size="compact-sm"
              variant="default"
              loading={run.isPending}
              onClick={() => {
                run.mutate();
              }}
            >
              {t.runAgain}
            </Button>
          ) : null}
        </span>
      </td>
    </tr>
  );
}

/** "Sun, Nov 15 to Sat, Nov 21": whole days by the last of them, parts of days as they were asked. */
function usePeriod({ from, to, zone }: Export): string {
  const t = useStore(exportsMessages);
  const locale = useLocale();
  if (!areWholeDays({ from, to })) return t.period({ from: from.replace('T', ' '), to: to.replace('T', ' ') });
  const today = dayOf(new Date(), zone);
  const last = addDays(to, -1);
  const first = dayName(from, locale, today);
  return from === last ? first : t.period({ from: first, to: dayName(last, locale, today) });
}

function ExportState({ line }: { line: Export }) {
  const t = useStore(exportsMessages);
  const when = useMomentWithin();
  switch (line.state) {
    case 'queued':
      return <Badge>{t.queued}</Badge>;
    case 'running':
      return (
        <span className={classes.state}>
          <Badge tone="look">{t.running}</Badge>
          <span
            className={classes.bar}
            role="progressbar"
            aria-label={t.running}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={line.percent}
            aria-valuetext={t.progress({ percent: line.percent })}
          >
            <span className={classes.done} style={{ display: 'block', width: `${line.percent}%` }} />
          </span>
        </span>
      );
    case 'ready':
      return (
        <span className={classes.state}>
          <Badge tone="won">{t.ready}</Badge>
          {line.expiresAt === null ? null : (
            <span className={table.detail}>{t.until({ when: when(line.expiresAt) })}</span>
          )}
          {line.sha256 === null ? null : (
            <span className={classes.sum}>
              <Copy text={t.checksum} value={line.sha256} />
            </span>
          )}
        </span>
      );
    case 'expired':
      return (
        <span className={classes.state}>
          <Badge>{t.expired}</Badge>
          <span className={classes.why}>{t.whyExpired}</span>
        </span>
      );
    case 'failed':
      return (
        <span className={classes.state}>
          <Badge tone="lost">{t.failed}</Badge>
          <span className={classes.why}>
            {line.why === 'no_permission' ? t.whyNoPermission : line.why === 'not_found' ? t.whyNotFound : t.whyFailed}
          </span>
        </span>
      );
  }
}
