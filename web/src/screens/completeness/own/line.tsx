import { useStore } from '@nanostores/react';
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../../api/client';
import { completeness } from '../../../api/completeness';
import { useLocale } from '../../../shared/locale';
import page from '../../../shared/page.module.css';
import { ownMessages } from './messages';
import { useDayName } from '../use-day-name';

interface Props {
  company: string;
  period: Pick<Schemas['Period'], 'start' | 'end'>;
}

const STALE_MS = 30 * 60_000;

/** "All 1,214 calls that Five9 reported from Sat, Nov 14 to Thu, Nov 26 are here. 3 recordings are missing." */
export default function OwnLine({ company, period }: Props) {
  const t = useStore(ownMessages);
  const number = new Intl.NumberFormat(useLocale());
  const day = useDayName();
  const from = period.start.slice(0, 10);
  const to = new Date(Date.parse(period.end) - 1).toISOString().slice(0, 10);
  const { data } = useQuery({
    queryKey: ['completeness-of', company, from, to],
    queryFn: ({ signal }) => completeness.ofCompany(company, from, to, signal),
    staleTime: STALE_MS,
    retry: false,
  });
  // a quiet word: where there is none, nothing is missed
  if (data?.from == null || data.to === null || data.reported === 0) return null;
  const span =
    data.from === data.to ? t.onDay({ day: day(data.from) }) : t.span({ from: day(data.from), to: day(data.to) });
  const calls =
    data.calls === data.reported
      ? t.all({ calls: number.format(data.reported), span })
      : t.some({ calls: number.format(data.calls), reported: number.format(data.reported), span });
  const parts = [
    calls,
    ...(data.recordingsMissing > 0 ? [t.missing(data.recordingsMissing)] : []),
    ...(data.recordingsPending > 0 ? [t.pending(data.recordingsPending)] : []),
    ...(data.recordingsExpected > 0 && data.recordingsMissing + data.recordingsPending === 0 ? [t.heard] : []),
  ];
  return <p className={`${page.small ?? ''} ${page.after ?? ''}`}>{parts.join(' ')}</p>;
}
