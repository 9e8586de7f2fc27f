import { Skeleton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../../api/client';
import { retention } from '../../../api/retention';
import { Badge } from '../../../shared/badge';
import { useLocale } from '../../../shared/locale';
import { Moment } from '../../../shared/moment';
import page from '../../../shared/page.module.css';
import { sizeOf } from '../../../shared/files';
import { Failure } from '../../../shared/states/failure';
import table from '../../../shared/table.module.css';
import { useDayOf } from './day-of';
import { purgesKey } from './kept';
import { recordingsMessages } from './messages';

/** What the last purges took, the newest first. */
export function Purges({ id }: { id: string }) {
  const t = useStore(recordingsMessages);
  const { data, isError, error, refetch } = useQuery({
    queryKey: purgesKey(id),
    queryFn: ({ signal }) => retention.purges(id, signal),
    staleTime: 0,
  });
  return (
    <section className={page.sheet} aria-label={t.purges}>
      <div className={page.section}>
        <header>
          <h2 className={page.heading}>{t.purges}</h2>
          <p className={page.lead}>{t.purgesLead}</p>
        </header>
        {isError ? <Failure error={error} retry={() => void refetch()} /> : null}
        {data === undefined && !isError ? <Skeleton height={48} /> : null}
        {data?.reports.length === 0 ? <p className={page.soft}>{t.noPurges}</p> : null}
      </div>
      {data === undefined || data.reports.length === 0 ? null : <Reports reports={data.reports} />}
    </section>
  );
}

function Reports({ reports }: { reports: readonly Schemas['PurgeReport'][] }) {
  const t = useStore(recordingsMessages);
  const locale = useLocale();
  const dayOf = useDayOf();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t.when}</th>
          <th scope="col" className={table.end}>
            {t.removed}
          </th>
          <th scope="col">{t.callsOf}</th>
          <th scope="col" className={table.end}>
            {t.held}
          </th>
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => (
          <tr key={`${report.at}${report.dry ? ' dry' : ''}`}>
            <td>
              <Moment at={report.at} /> {report.dry ? <Badge tone="quiet">{t.dry}</Badge> : null}
            </td>
            <td className={table.end} data-label={report.dry ? t.wouldRemove : t.removed}>
              {new Intl.NumberFormat(locale).format(report.recordings)}{' '}
              <span className={table.detail}>{sizeOf(report.bytes, locale)}</span>
            </td>
            <td data-label={t.callsOf}>
              {report.oldest === null || report.newest === null
                ? '–'
                : t.between({ from: dayOf(report.oldest), to: dayOf(report.newest) })}
            </td>
            <td className={table.end} data-label={t.held}>
              {report.held}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
