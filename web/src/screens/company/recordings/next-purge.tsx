import { Skeleton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { retention } from '../../../api/retention';
import { useLocale } from '../../../shared/locale';
import { useDayOf } from './day-of';
import page from '../../../shared/page.module.css';
import { sizeOf } from '../../../shared/files';
import { nextPurgeKey } from './kept';
import { recordingsMessages } from './messages';

/** What the next purge takes, before anybody has to decide. */
export function NextPurge({ id, days }: { id: string; days: number }) {
  const t = useStore(recordingsMessages);
  const locale = useLocale();
  const dayOf = useDayOf();
  const { data, isError } = useQuery({
    queryKey: nextPurgeKey(id, days),
    queryFn: ({ signal }) => retention.next(id, days, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  if (isError) return <p className={page.note}>{t.nextUnknown}</p>;
  if (data === undefined) return <Skeleton height={42} />;
  const { recordings, bytes, held, oldest, newest, whole } = data;
  const goes =
    recordings === 0 || oldest === null || newest === null
      ? t.nextNothing
      : (whole ? t.next : t.nextAtLeast)({
          recordings: t.recordings(recordings),
          size: sizeOf(bytes, locale),
          from: dayOf(oldest),
          to: dayOf(newest),
        });
  return (
    <p className={page.note} data-tone={recordings > 0 ? 'look' : undefined} aria-live="polite">
      {goes} {held === 0 ? null : t.heldBesides(held)}
    </p>
  );
}
