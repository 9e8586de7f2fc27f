import { useStore } from '@nanostores/react';
import { useLocale } from '../../../shared/locale';
import { clockTime, dayName, dayOf } from '../../../shared/time';
import { isAllDay, type Span } from './draft';
import { hoursMessages } from './messages';

/** A time of the wall clock, such as `17:00`, as the language writes it. */
export function useTimeWords(): (time: string) => string {
  const t = useStore(hoursMessages);
  const locale = useLocale();
  return (time) => (time === '24:00' ? t.midnight : clockTime(`2000-01-01T${time}:00Z`, 'UTC', locale));
}

/** The spans of a day in words. */
export function useSpanWords(): (spans: readonly Span[]) => string {
  const t = useStore(hoursMessages);
  const words = useTimeWords();
  return (spans) => {
    if (spans.length === 0) return t.closed;
    if (isAllDay(spans)) return t.allDay;
    return spans.map(({ from, to }) => `${words(from)} – ${words(to)}`).join(', ');
  };
}

/** An instant on the company's clock: the time alone on the same day, else with its day. */
export function useClockWords(zone: string, now: string): (at: string) => string {
  const locale = useLocale();
  const today = dayOf(now, zone);
  return (at) => {
    const day = dayOf(at, zone);
    const time = clockTime(at, zone, locale);
    return day === today ? time : `${dayName(day, locale, today)}, ${time}`;
  };
}
