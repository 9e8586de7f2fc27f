import { useStore } from '@nanostores/react';
import { useLocale } from '../../shared/locale';
import classes from './dashboard.module.css';
import { peak, type Dashboard } from './figures';
import { dashboardMessages } from './messages';
import { hourName, weekdayName } from './weekdays';

/** The owner's question, answered in one sentence. */
export function Headline({ shown: { figures, hours } }: { shown: Dashboard }) {
  const t = useStore(dashboardMessages);
  const locale = useLocale();
  if (figures.calls === 0) return t.noCalls;
  const worst = peak(hours, 'lost');
  const mostly = worst !== null && worst.share >= 50 && figures.lost > 2 ? worst : null;
  return (
    <>
      {t.calls(figures.calls)} <span className={classes.soft}>{t.became}</span>{' '}
      <span className={classes.won}>{t.jobs(figures.booked)}</span>.{' '}
      {figures.lost === 0 ? null : (
        <>
          <span className={classes.lost}>{t.lostCalls(figures.lost)}</span>
          {mostly === null ? null : (
            <span className={classes.soft}>
              {', '}
              {t.mostly({
                when: t.between({
                  weekday: weekdayName(mostly.weekday, locale),
                  from: hourName(mostly.hour, locale),
                  to: hourName(mostly.hour + 2, locale),
                }),
              })}
            </span>
          )}
          .
        </>
      )}
    </>
  );
}
