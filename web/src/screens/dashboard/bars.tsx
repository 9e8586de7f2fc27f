import { useStore } from '@nanostores/react';
import { useNavigate } from '@tanstack/react-router';
import type { CallsSearch } from '../calls/search';
import { Card } from './card';
import classes from './charts.module.css';
import { Drawing } from './drawing';
import type { Dashboard, Part } from './figures';
import { dashboardMessages } from './messages';

const ROW = 27;
const NAME_SHARE = 0.46;
const COUNT = 40;
const LETTER = 7.2;
const MOST = 8;

export type Tone = 'booked' | 'lost' | 'abandoned' | 'neutral' | 'others';

interface Props {
  title: string;
  /** What the parts are of. */
  name: string;
  parts: readonly Part[];
  called: (part: Part) => string;
  tone: (part: Part) => Tone;
  shown: Dashboard;
  search: CallsSearch;
  facet: 'disposition' | 'number' | 'agent' | 'outcome' | 'trade' | 'hours';
  locale: string;
}

/** A bar a value, the one with most calls first; a press opens its calls. */
export function Bars({ title, name, parts, called, tone, shown, search, facet, locale }: Props) {
  const t = useStore(dashboardMessages);
  const navigate = useNavigate();
  const drawn = parts.slice(0, MOST);
  const most = Math.max(1, ...drawn.map(({ now }) => now.calls));
  const { from, to, zone } = shown.period;
  const open = (value: string) => {
    void navigate({ to: '/calls', search: { ...search, from, to, zone, direction: ['inbound'], [facet]: [value] } });
  };

  return (
    <Card
      title={title}
      name={name}
      sheet={{
        head: [t.name, t.callsTile, t.answered, t.booked, t.lost, t.abandoned, t.before],
        rows: parts.map((part) => [
          called(part),
          part.now.calls,
          part.now.answered,
          part.now.booked,
          part.now.lost,
          part.now.abandoned,
          part.before.calls,
        ]),
      }}
    >
      <Drawing height={drawn.length * ROW} label={name} links>
        {(width) => {
          const names = width * NAME_SHARE;
          const letters = Math.floor(names / LETTER);
          return drawn.map((part, row) => (
            <g
              key={part.value}
              className={classes.point}
              role="link"
              tabIndex={0}
              aria-label={`${t.showCalls({ name: called(part) })}, ${String(part.now.calls)}`}
              onClick={() => {
                open(part.value);
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter') open(part.value);
              }}
            >
              <rect x={0} width={width} y={row * ROW} height={ROW - 2} rx={5} fill="transparent" />
              <text x={0} y={row * ROW + 17} className={classes.label}>
                {short(called(part), letters)}
              </text>
              <rect
                x={names}
                y={row * ROW + 8}
                width={Math.max(2, ((width - names - COUNT) * part.now.calls) / most)}
                height={10}
                rx={3}
                className={classes[tone(part)]}
              />
              <text x={width} y={row * ROW + 17} textAnchor="end" className={classes.label}>
                {part.now.calls.toLocaleString(locale)}
              </text>
            </g>
          ));
        }}
      </Drawing>
    </Card>
  );
}

function short(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, letters - 1)}…`;
}
