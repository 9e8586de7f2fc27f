import { useLocale } from '../../shared/locale';
import { dayName } from '../../shared/time';

/** "Sun, Nov 15", a day of UTC. */
export function useDayName(): (day: string) => string {
  const locale = useLocale();
  const today = new Date().toISOString().slice(0, 10);
  return (day) => dayName(day, locale, today);
}
