import { useStore } from '@nanostores/react';
import { Link, useNavigate } from '@tanstack/react-router';
import { EMPTY, type CallsSearch } from '../../calls/search';
import { Card } from '../card';
import charts from '../charts.module.css';
import { Drawing } from '../drawing';
import type { Dashboard } from '../figures';
import { dashboardMessages } from '../messages';
import { placesMessages } from './messages';
import classes from './places.module.css';
import { COLUMNS, ROWS, states } from './states';

type Area = Dashboard['areas'][number];

const ROW = 30;
const GAP = 2;
const BASELINE = 4;
const PALEST = 0.14;
const STRONGEST = 0.58;
/** As many conditions of a kind as an address may have. */
const MOST = 60;

interface Props {
  shown: Dashboard;
  search: CallsSearch;
  locale: string;
}

/** Where the callers' numbers are from: a tile a state, the stronger the more; each opens its calls. */
export default function Places({ shown, search, locale }: Props) {
  const t = useStore(placesMessages);
  const words = useStore(dashboardMessages);
  const navigate = useNavigate();
  const { from, to, zone } = shown.period;
  const listOf = (areas: readonly Area[]) => ({
    ...search,
    from,
    to,
    zone,
    direction: ['inbound' as const],
    area: areas.slice(0, MOST).map(({ code }) => code),
  });
  const inStates = new Map<string, Area[]>();
  const beyond: Area[] = [];
  for (const area of shown.areas) {
    const { state } = area;
    if (state === null || states[state] === undefined) beyond.push(area);
    else inStates.set(state, [...(inStates.get(state) ?? []), area]);
  }
  const calls = (areas: readonly Area[]) => areas.reduce((sum, { now }) => sum + now.calls, 0);
  const most = Math.max(1, ...[...inStates.values()].map(calls));
  const first = shown.areas.find(({ code }) => code !== EMPTY);
  const name = ({ code, town, state }: Area) => (town === null ? t.elsewhere : `${town}, ${state ?? ''} (${code})`);

  return (
    <Card
      title={
        first?.town == null
          ? t.plain
          : t.title({
              town: first.town,
              share: Math.round((first.now.calls / Math.max(1, shown.figures.calls)) * 100),
            })
      }
      name={t.name}
      sheet={{
        head: [t.area, words.callsTile, words.answered, words.booked, words.lost, words.abandoned, words.before],
        rows: shown.areas.map((area) => [
          name(area),
          area.now.calls,
          area.now.answered,
          area.now.booked,
          area.now.lost,
          area.now.abandoned,
          area.before.calls,
        ]),
      }}
    >
      <Drawing height={ROWS * ROW} label={t.name} links>
        {(width) => {
          const tile = width / COLUMNS;
          return Object.entries(states).map(([state, [column, row]]) => {
            const areas = inStates.get(state) ?? [];
            const count = calls(areas);
            const open = () => {
              void navigate({ to: '/calls', search: listOf(areas) });
            };
            const link =
              count === 0
                ? {}
                : {
                    className: charts.point,
                    role: 'link',
                    tabIndex: 0,
                    'aria-label': t.open({ state, count: count.toLocaleString(locale) }),
                    onClick: open,
                    onKeyDown: (event: { key: string }) => {
                      if (event.key === 'Enter') open();
                    },
                  };
            return (
              <g key={state} {...link}>
                <rect
                  x={column * tile}
                  y={row * ROW}
                  width={tile - GAP}
                  height={ROW - GAP}
                  rx={4}
                  className={count === 0 ? charts.none : charts.cell}
                  fillOpacity={count === 0 ? 1 : PALEST + ((STRONGEST - PALEST) * count) / most}
                >
                  <title>{`${state}: ${count.toLocaleString(locale)}`}</title>
                </rect>
                <text
                  x={column * tile + (tile - GAP) / 2}
                  y={row * ROW + ROW / 2 + BASELINE}
                  textAnchor="middle"
                  className={count === 0 ? classes.quiet : classes.state}
                >
                  {state}
                </text>
              </g>
            );
          });
        }}
      </Drawing>
      {beyond.length === 0 ? null : (
        <p className={classes.beyond}>
          <Link to="/calls" search={listOf(beyond)} className={classes.link}>
            {t.beyond(calls(beyond))}
          </Link>
        </p>
      )}
    </Card>
  );
}
