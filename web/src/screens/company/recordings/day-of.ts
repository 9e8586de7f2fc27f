import { useLocale } from '../../../shared/locale';
import { useZone } from '../../../shared/moment';

/** "Nov 15, 2026": days of long ago, with their year. */
export function useDayOf(): (at: string) => string {
  const locale = useLocale();
  const timeZone = useZone();
  return (at) => new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'medium' }).format(new Date(at));
}

/** The same of a day of the calendar. */
export function useCalendarDay(): (day: string) => string {
  const locale = useLocale();
  return (day) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'medium' }).format(new Date(`${day}T00:00:00Z`));
}
