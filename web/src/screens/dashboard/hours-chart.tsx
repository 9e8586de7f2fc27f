import { UnstyledButton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { Card } from './card';
import classes from './charts.module.css';
import { Drawing } from './drawing';
import { peak, type Dashboard } from './figures';
import { dashboardMessages } from './messages';
import { hourName, weekdayName, weekdaysOf } from './weekdays';

const shownAs = ['calls', 'answered', 'abandoned', 'booked'] as const;
const CELL = 22;
const GAP = 3;
const LEFT = 34;
const BOTTOM = 18;
const NIGHT = 6;
const EVENING = 21;

interface Props {
  shown: Dashboard;
  locale: string;
}

/** When calls come: an hour of a weekday a cell, the darker the more. */
export function HoursChart({ shown: { hours }, locale }: Props) {
  const t = useStore(dashboardMessages);
  const [of, setOf] = useState<(typeof shownAs)[number]>('calls');
  const busiest = peak(hours, 'calls');
  const counts = new Map(hours.map(({ weekday, hour, now }) => [weekday * 24 + hour, now[of]]));
  const most = Math.max(1, ...counts.values());
  // nights are drawn when something happened in them
  const first = Math.min(NIGHT, ...hours.map(({ hour }) => hour));
  const last = Math.max(EVENING, ...hours.map(({ hour }) => hour));
  const columns = Array.from({ length: last - first + 1 }, (_, n) => first + n);
  const weekdays = weekdaysOf(locale);
  const top = peak(hours, of);

  return (
    <Card
      title={
        busiest === null
          ? t.hoursPlain
          : t.hoursTitle({
              weekday: weekdayName(busiest.weekday, locale),
              from: hourName(busiest.hour, locale),
              to: hourName(busiest.hour + 2, locale),
              share: busiest.share,
            })
      }
      name={t.hours}
      sheet={{
        head: [t.weekday, t.hour, t.callsTile, t.answered, t.abandoned, t.booked, t.lost],
        rows: hours.map(({ weekday, hour, now }) => [
          weekdayName(weekday, locale),
          hour,
          now.calls,
          now.answered,
          now.abandoned,
          now.booked,
          now.lost,
        ]),
      }}
    >
      <div className={classes.switch} role="group" aria-label={t.hoursOf}>
        {shownAs.map((each) => (
          <UnstyledButton
            key={each}
            aria-pressed={each === of}
            onClick={() => {
              setOf(each);
            }}
          >
            {each === 'calls' ? t.callsTile : t[each]}
          </UnstyledButton>
        ))}
      </div>
      <Drawing
        height={7 * (CELL + GAP) + BOTTOM}
        label={
          top === null
            ? t.hoursPlain
            : t.cell({
                weekday: weekdayName(top.weekday, locale),
                hour: `${hourName(top.hour, locale)}–${hourName(top.hour + 2, locale)}`,
                count: top.count,
              })
        }
      >
        {(width) => {
          const cell = (width - LEFT) / columns.length - GAP;
          const x = (hour: number) => LEFT + (hour - first) * (cell + GAP);
          return (
            <>
              {weekdays.map((weekday, row) => (
                <g key={weekday}>
                  <text x={LEFT - 8} y={row * (CELL + GAP) + CELL / 2 + 4} textAnchor="end">
                    {weekdayName(weekday, locale, 'short')}
                  </text>
                  {columns.map((hour) => {
                    const count = counts.get(weekday * 24 + hour) ?? 0;
                    return (
                      <rect
                        key={hour}
                        x={x(hour)}
                        y={row * (CELL + GAP)}
                        width={cell}
                        height={CELL}
                        rx={4}
                        className={count === 0 ? classes.none : classes.cell}
                        opacity={count === 0 ? 1 : 0.15 + (0.85 * count) / most}
                      >
                        <title>
                          {t.cell({ weekday: weekdayName(weekday, locale), hour: hourName(hour, locale), count })}
                        </title>
                      </rect>
                    );
                  })}
                  {top?.weekday === weekday
                    ? [top.hour, top.hour + 1]
                        .filter((hour) => hour <= last)
                        .map((hour) => (
                          <rect
                            key={hour}
                            x={x(hour)}
                            y={row * (CELL + GAP)}
                            width={cell}
                            height={CELL}
                            rx={4}
                            className={classes.peak}
                          />
                        ))
                    : null}
                </g>
              ))}
              {columns
                .filter((hour) => hour % 3 === 0)
                .map((hour) => (
                  <text key={hour} x={x(hour) + cell / 2} y={7 * (CELL + GAP) + 12} textAnchor="middle">
                    {hourName(hour, locale)}
                  </text>
                ))}
            </>
          );
        }}
      </Drawing>
    </Card>
  );
}
