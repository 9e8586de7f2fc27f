import { useStore } from '@nanostores/react';
import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../../api/client';
import { useSession } from '../../../api/session';
import { Badge } from '../../../shared/badge';
import { CheckIcon, LockIcon } from '../../../shared/icons';
import { useLocale } from '../../../shared/locale';
import { useNow } from '../../../shared/now';
import page from '../../../shared/page.module.css';
import { dayName, dayOf } from '../../../shared/time';
import { zoneName } from '../../../shared/zones/zones';
import classes from './hours.module.css';
import { hoursMessages } from './messages';
import { useClockWords } from './time-words';

/** The answer first: whether it is open, until when, and when it is closed next. */
export function Now({ id, hours }: { id: string; hours: Schemas['Hours'] }) {
  const t = useStore(hoursMessages);
  const locale = useLocale();
  const { person } = useSession();
  const now = new Date(useNow()).toISOString();
  const clock = useClockWords(hours.zone, now);
  const staff = person.role !== 'customer';
  return (
    <div className={page.before}>
      {hours.now === null ? null : (
        <p className={classes.now}>
          <Badge tone={hours.now.open ? 'won' : 'quiet'} Icon={hours.now.open ? CheckIcon : LockIcon}>
            {said(hours.now)}
          </Badge>
          {hours.now.nextClosed === null ? null : (
            <small>
              {t.nextClosed({
                day: dayName(hours.now.nextClosed.date, locale, dayOf(now, hours.zone)),
                name: hours.now.nextClosed.name,
              })}
            </small>
          )}
        </p>
      )}
      <p className={page.small}>
        {t.clock({ zone: zoneName(hours.zone) })}{' '}
        {staff ? (
          <Link to="/companies/$id/overview" params={{ id }}>
            {t.changeZone}
          </Link>
        ) : null}
      </p>
    </div>
  );

  function said({ open, until, opensAt }: Schemas['HoursNow']): string {
    if (open) return until === null ? t.openAlways : t.openUntil({ time: clock(until) });
    return opensAt === null ? t.closedAlways : t.closedUntil({ time: clock(opensAt) });
  }
}
