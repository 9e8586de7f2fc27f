import { useStore } from '@nanostores/react';
import { useQuery } from '@tanstack/react-query';
import { useMatchRoute, useSearch } from '@tanstack/react-router';
import { callLog } from '../../api/call-log';
import { useSession } from '../../api/session';
import { useCompany } from '../company';
import { dataAsOfQuery } from '../data-as-of';
import { useDayWordsWithin, useLocale } from '../locale';
import { useZone } from '../moment';
import { useNow } from '../now';
import { addDays, clockTime, dayOf, fullMoment, moment } from '../time';
import classes from './data-as-of.module.css';
import { shellMessages } from './messages';

/** The sync comes every 15 minutes and says ten minutes less than it knows; two missed turns are worth a word. */
const LATE_MS = 55 * 60_000;

/** Until when the calls on the screen are complete. */
export function DataAsOf() {
  const t = useStore(shellMessages);
  const words = useDayWordsWithin();
  const locale = useLocale();
  const zone = useZone();
  const now = useNow();
  const { scope, companies, businessZone } = useSession();
  const { company } = useSearch({ strict: false });
  const matches = useMatchRoute();
  const onList =
    matches({ to: '/calls' }) !== false || matches({ to: '/lost-jobs' }) !== false || matches({ to: '/' }) !== false;
  const companyZone =
    (useCompany(company) ?? (companies.length === 1 ? companies[0] : undefined))?.zone ?? businessZone;
  const { data } = useQuery({
    ...dataAsOfQuery,
    // a list tells it with its calls; elsewhere an empty page of tomorrow does
    queryFn: async ({ signal }) => {
      const tomorrow = addDays(dayOf(new Date(), companyZone), 1);
      const page = await callLog.calls(
        { from: tomorrow, to: addDays(tomorrow, 1), ...(company === undefined ? {} : { company }) },
        signal,
      );
      return page.dataAsOf;
    },
    enabled: scope !== 'none' && !onList,
  });
  if (data === undefined) return null;
  if (data === null) {
    return (
      <p className={classes.line} data-late>
        <span className={classes.words}>{t.completeNever}</span>
      </p>
    );
  }
  const late = now - Date.parse(data) > LATE_MS;
  const when =
    dayOf(data, zone) === dayOf(new Date(), zone) ? clockTime(data, zone, locale) : moment(data, zone, locale, words);
  const said = late ? t.late({ when }) : t.completeUntil({ when });
  return (
    <p className={classes.line} data-late={late ? true : undefined} title={fullMoment(data, companyZone, locale)}>
      <span className={classes.words}>{said}</span>
      <span className={classes.brief} aria-hidden="true">
        {t.until({ when })}
      </span>
    </p>
  );
}
