import { useStore } from '@nanostores/react';
import { useNavigate } from '@tanstack/react-router';
import { addDays, dayName } from '../../shared/time';
import type { CallsSearch } from '../calls/search';
import { Card } from './card';
import classes from './charts.module.css';
import { Drawing } from './drawing';
import { busiestWeekday, stack, type Dashboard } from './figures';
import { dashboardMessages } from './messages';
import { weekdayName } from './weekdays';

const HEIGHT = 220;
const TOP = 8;
const LEFT = 44;
const BOTTOM = 22;
const NAME_WIDTH = 86;
const parts = ['booked', 'others', 'abandoned', 'lost'] as const;

interface Props {
  shown: Dashboard;
  search: CallsSearch;
  today: string;
  locale: string;
}

/** A bar a day, by what became of its calls; a press opens the day. */
export function DaysChart({ shown, search, today, locale }: Props) {
  const t = useStore(dashboardMessages);
  const navigate = useNavigate();
  const { days, period } = shown;
  const highest = ceiling(Math.max(1, ...days.map(({ now }) => now.calls)));
  const y = (calls: number) => TOP + (HEIGHT - BOTTOM - TOP) * (1 - calls / highest);
  const busiest = busiestWeekday(shown.hours);
  const open = (date: string) => {
    void navigate({
      to: '/calls',
      search: { ...search, direction: ['inbound'], from: date, to: addDays(date, 1), zone: period.zone },
    });
  };

  return (
    <Card
      wide
      title={
        busiest === null || days.length < 7
          ? t.daysPlain
          : t.daysTitle({ weekday: weekdayName(busiest.weekday, locale), share: busiest.share })
      }
      name={t.days}
      sheet={{
        head: [t.day, t.callsTile, t.answered, t.booked, t.lost, t.abandoned, t.before],
        rows: days.map(({ date, now, before }) => [
          date,
          now.calls,
          now.answered,
          now.booked,
          now.lost,
          now.abandoned,
          before.calls,
        ]),
      }}
    >
      <p className={classes.legend}>
        {parts.map((part) => (
          <span key={part}>
            <svg viewBox="0 0 10 10" aria-hidden="true">
              <rect width="10" height="10" rx="2" className={classes[part]} />
            </svg>
            {t[part]}
          </span>
        ))}
      </p>
      <Drawing height={HEIGHT} label={t.days} links>
        {(width) => {
          const step = (width - LEFT) / days.length;
          const every = Math.max(1, Math.ceil(NAME_WIDTH / step));
          return (
            <>
              {[0, highest / 2, highest].map((line) => (
                <g key={line}>
                  <line x1={LEFT} x2={width} y1={y(line)} y2={y(line)} className={classes.grid} />
                  <text x={LEFT - 8} y={y(line) + 4} textAnchor="end">
                    {line.toLocaleString(locale)}
                  </text>
                </g>
              ))}
              {days.map(({ date, now }, n) => {
                const x = LEFT + (n + 0.5) * step - Math.min(step * 0.34, 28);
                const bar = Math.min(step * 0.68, 56);
                let below = 0;
                const stacked = stack(now);
                return (
                  <g
                    key={date}
                    className={classes.point}
                    role="link"
                    tabIndex={0}
                    aria-label={t.dayBar({
                      day: dayName(date, locale, today),
                      calls: t.calls(now.calls),
                      booked: now.booked,
                      lost: now.lost,
                    })}
                    onClick={() => {
                      open(date);
                    }}
                    onKeyDown={(event) => {
                      if (event.key === 'Enter') open(date);
                    }}
                  >
                    <rect x={LEFT + n * step} width={step} y={0} height={HEIGHT - BOTTOM} fill="transparent" />
                    {parts.map((part) => {
                      const count = stacked[part];
                      if (count === 0) return null;
                      const top = y(below + count);
                      const height = y(below) - top;
                      below += count;
                      return (
                        <rect
                          key={part}
                          x={x}
                          width={bar}
                          y={top}
                          height={Math.max(0, height - 0.5)}
                          rx={1.5}
                          className={classes[part]}
                        />
                      );
                    })}
                    {n % every === 0 && x + bar / 2 + NAME_WIDTH / 2 <= width + LEFT / 2 ? (
                      <text x={x + bar / 2} y={HEIGHT - 6} textAnchor="middle">
                        {dayName(date, locale, today).replace(',', '')}
                      </text>
                    ) : null}
                  </g>
                );
              })}
            </>
          );
        }}
      </Drawing>
    </Card>
  );
}

/** A round number that is no less, and even, so that half of it is whole. */
export function ceiling(highest: number): number {
  const size = 10 ** Math.floor(Math.log10(highest));
  const steps = [1, 2, 4, 6, 8, 10].map((step) => step * size);
  return Math.max(2, steps.find((step) => step >= highest) ?? highest);
}
