import { useStore } from '@nanostores/react';
import type { Schemas } from '../../api/client';
import { useLocale } from '../../shared/locale';
import { addDays, dayName, dayOf, fullMoment } from '../../shared/time';
import classes from './calls.module.css';
import { callsMessages } from './messages';
import { areWholeDays } from './period';

type Page = Schemas['CallPage'];

/** "212 calls from Sun, Nov 15 to today, newest first. 84 booked, 19 lost." */
export function Sentence({ page }: { page: Page | undefined }) {
  const t = useStore(callsMessages);
  const locale = useLocale();
  if (page === undefined) return <p className={classes.sentence}>&nbsp;</p>;

  const { period, count, outcomes } = page;
  const number = new Intl.NumberFormat(locale);
  const calls = count.more ? t.more(count.value) : count.value === 0 ? t.noCalls : t.calls(count.value);
  const results =
    count.value === 0 ? '' : t.results({ booked: number.format(outcomes.booked), lost: number.format(outcomes.lost) });
  return (
    <p className={classes.sentence}>
      {said(period, calls)} {results}
    </p>
  );

  function said({ from, to, zone, start, end }: Page['period'], counted: string): string {
    if (!areWholeDays({ from, to })) {
      return t.span({ calls: counted, from: fullMoment(start, zone, locale), to: fullMoment(end, zone, locale) });
    }
    const today = dayOf(new Date(), zone);
    const last = addDays(to, -1);
    const name = (day: string) =>
      day === today ? t.thisDay : day === addDays(today, -1) ? t.dayBefore : dayName(day, locale, today);
    if (from === last) {
      return t.single({
        calls: counted,
        day: from >= addDays(today, -1) && from <= today ? name(from) : t.onDay({ day: name(from) }),
      });
    }
    return t.span({ calls: counted, from: name(from), to: name(last) });
  }
}
