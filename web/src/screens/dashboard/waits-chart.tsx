import { useStore } from '@nanostores/react';
import { Card } from './card';
import classes from './charts.module.css';
import { ceiling } from './days-chart';
import { Drawing } from './drawing';
import type { Dashboard } from './figures';
import { dashboardMessages } from './messages';

const HEIGHT = 190;
const TOP = 8;
const LEFT = 44;
const BOTTOM = 20;
const QUICK = 20;

interface Props {
  shown: Dashboard;
  locale: string;
}

/** How long callers waited until somebody answered, or until they left. */
export function WaitsChart({ shown: { waits }, locale }: Props) {
  const t = useStore(dashboardMessages);
  const all = waits.reduce((sum, { answered, abandoned }) => sum + answered + abandoned, 0);
  const quick = waits
    .filter(({ most }) => most !== null && most <= QUICK)
    .reduce((sum, { answered, abandoned }) => sum + answered + abandoned, 0);
  const highest = ceiling(Math.max(1, ...waits.map(({ answered, abandoned }) => answered + abandoned)));
  const y = (calls: number) => TOP + (HEIGHT - BOTTOM - TOP) * (1 - calls / highest);
  const span = ({ least, most }: Dashboard['waits'][number]) =>
    most === null ? t.from({ least: least - 1 }) : t.span({ least, most });

  return (
    <Card
      title={all === 0 ? t.waitsPlain : t.waitsTitle({ share: Math.round((quick / all) * 100), most: QUICK })}
      name={t.waits}
      sheet={{
        head: [t.wait, t.answered, t.left],
        rows: waits.map((wait) => [span(wait), wait.answered, wait.abandoned]),
      }}
    >
      <p className={classes.legend}>
        <span>
          <svg viewBox="0 0 10 10" aria-hidden="true">
            <rect width="10" height="10" rx="2" className={classes.others} />
          </svg>
          {t.answered}
        </span>
        <span>
          <svg viewBox="0 0 10 10" aria-hidden="true">
            <rect width="10" height="10" rx="2" className={classes.abandoned} />
          </svg>
          {t.left}
        </span>
      </p>
      <Drawing
        height={HEIGHT}
        label={waits
          .map((wait) => `${span(wait)}: ${String(wait.answered)} ${t.answered}, ${String(wait.abandoned)} ${t.left}`)
          .join('; ')}
      >
        {(width) => {
          const step = (width - LEFT) / waits.length;
          return (
            <>
              {[0, highest / 2, highest].map((line) => (
                <g key={line}>
                  <line x1={LEFT} x2={width} y1={y(line)} y2={y(line)} className={classes.grid} />
                  <text x={LEFT - 6} y={y(line) + 4} textAnchor="end">
                    {line.toLocaleString(locale)}
                  </text>
                </g>
              ))}
              {waits.map(({ least, most, answered, abandoned }, n) => {
                const x = LEFT + n * step + step * 0.15;
                const bar = step * 0.7;
                return (
                  <g key={least}>
                    <rect
                      x={x}
                      width={bar}
                      y={y(answered)}
                      height={y(0) - y(answered)}
                      rx={1.5}
                      className={classes.others}
                    />
                    <rect
                      x={x}
                      width={bar}
                      y={y(answered + abandoned)}
                      height={y(answered) - y(answered + abandoned)}
                      rx={1.5}
                      className={classes.abandoned}
                    />
                    <text x={x + bar / 2} y={HEIGHT - 5} textAnchor="middle">
                      {most === null ? `>${String(least - 1)}` : `≤${String(most)}`}
                    </text>
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
