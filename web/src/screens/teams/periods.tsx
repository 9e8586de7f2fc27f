import { useStore } from '@nanostores/react';
import type { Schemas } from '../../api/client';
import { useLocale } from '../../shared/locale';
import table from '../../shared/table.module.css';
import { dayName, dayOf, fullMoment } from '../../shared/time';
import { teamsMessages } from './messages';
import classes from './teams.module.css';

interface Props {
  periods: Schemas['TeamMember']['periods'];
  zone: string;
  today: string;
}

/** Somebody's time in a team, the newest first, in days of the business zone; the instants on hover. */
export function Periods({ periods, zone, today }: Props) {
  const t = useStore(teamsMessages);
  const locale = useLocale();
  const day = (at: string) => dayName(dayOf(at, zone), locale, today);
  const words = (from: string, until: string | null) => {
    if (until === null) return t.from({ from: day(from) });
    if (dayOf(from, zone) === dayOf(until, zone)) return t.oneDay({ day: day(from) });
    return t.fromUntil({ from: day(from), until: day(until) });
  };
  return (
    <ul className={classes.periods}>
      {periods.map(({ from, until }) => (
        <li
          key={from}
          className={until === null ? undefined : table.soft}
          title={[from, until]
            .filter((at) => at !== null)
            .map((at) => fullMoment(at, zone, locale))
            .join(' – ')}
        >
          {words(from, until)}
        </li>
      ))}
    </ul>
  );
}
