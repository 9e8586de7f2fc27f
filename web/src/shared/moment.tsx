import { useStore } from '@nanostores/react';
import { useSession } from '../api/session';
import { useDayWordsWithin, useLocale } from './locale';
import { sharedMessages } from './messages';
import { clockTime, dayOf, fullMoment, moment } from './time';

/** The zone in which the person reads times. */
export function useZone(): string {
  return useSession().person.zone;
}

interface Props {
  at: string;
  /** Where it happened; left out, where the person is. */
  companyZone?: string;
  /** An instant on whose day the time of day says enough. */
  besides?: string;
  className?: string | undefined;
}

/** A moment as the person's clock shows it; in full, where the company is, on hover. */
export function Moment({ at, companyZone, besides, className }: Props) {
  const words = useStore(sharedMessages);
  const locale = useLocale();
  const zone = useZone();
  const sameDay = besides !== undefined && dayOf(at, zone) === dayOf(besides, zone);
  return (
    <time dateTime={at} title={fullMoment(at, companyZone ?? zone, locale)} className={className}>
      {sameDay ? clockTime(at, zone, locale) : moment(at, zone, locale, words)}
    </time>
  );
}

/** A moment as the person's clock shows it, within a sentence. */
export function useMomentWithin(): (at: string) => string {
  const words = useDayWordsWithin();
  const locale = useLocale();
  const zone = useZone();
  return (at) => moment(at, zone, locale, words);
}
