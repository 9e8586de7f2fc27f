import { useStore } from '@nanostores/react';
import { Link } from '@tanstack/react-router';
import { duration } from '../../shared/time';
import type { CallsSearch } from '../calls/search';
import { better, change, isCount, judged, listOf, measured, targetOf, type Dashboard, type Measured } from './figures';
import { dashboardMessages } from './messages';
import classes from './tiles.module.css';

interface Props {
  shown: Dashboard;
  search: CallsSearch;
  locale: string;
}

/** The figures by their targets and by the days before; each opens exactly the calls that it counts. */
export function Tiles({ shown, search, locale }: Props) {
  const t = useStore(dashboardMessages);
  return (
    <ul className={classes.tiles} aria-label={t.figures}>
      {measured.map((what) => (
        <Tile key={what} what={what} shown={shown} search={search} locale={locale} />
      ))}
    </ul>
  );
}

function Tile({ what, shown, search, locale }: Props & { what: Measured }) {
  const t = useStore(dashboardMessages);
  const value = shown.figures[what];
  const name = what === 'calls' ? t.callsTile : t[what];
  const before = shown.figuresBefore[what];
  const by = change(shown.figures, shown.figuresBefore, what);
  const judgement = judged(what, value, shown.targets);
  const { from, to, zone } = shown.period;
  return (
    <li className={classes.tile}>
      <Link
        to="/calls"
        search={{ ...search, from, to, zone, ...listOf(what, shown.targets) }}
        className={classes.link}
        aria-label={t.openList({ name })}
      >
        {name}
      </Link>
      <p className={classes.figure}>
        <Figure what={what} value={value} locale={locale} />
        {judgement === 'plain' ? null : (
          <span className={classes.judgement} data-tone={judgement}>
            {judgement === 'good' ? t.good : t.bad}
          </span>
        )}
      </p>
      <p className={classes.detail}>
        {by === null ? t.nothing : <Change what={what} by={by} />}{' '}
        {by === null || by === 0 || before === null ? null : (
          <span className={classes.whole}>{t.versus({ value: said(before) })}</span>
        )}
      </p>
      <p className={classes.detail}>{target()}</p>
    </li>
  );

  function said(number: number): string {
    if (isCount(what)) return number.toLocaleString(locale);
    return what.endsWith('Rate') ? `${number.toLocaleString(locale)} %` : duration(number);
  }

  function target(): string {
    const aim = targetOf(what, shown.targets);
    if (aim === null) return '';
    if (aim.least !== undefined && aim.most !== undefined)
      return t.betweenValues({ least: said(aim.least), most: said(aim.most) });
    return aim.least === undefined ? t.atMost({ value: said(aim.most ?? 0) }) : t.atLeast({ value: said(aim.least) });
  }
}

function Figure({ what, value, locale }: { what: Measured; value: number | null; locale: string }) {
  const t = useStore(dashboardMessages);
  if (value === null) return <strong>{t.nothing}</strong>;
  if (isCount(what)) return <strong>{value.toLocaleString(locale)}</strong>;
  if (what === 'averageTalkSeconds') return <strong>{duration(value)}</strong>;
  const rate = what !== 'averageWaitSeconds';
  return (
    <>
      <strong>
        {value.toLocaleString(locale, rate ? { minimumFractionDigits: 1, maximumFractionDigits: 1 } : {})}
      </strong>
      <small>{rate ? t.percent : t.seconds}</small>
    </>
  );
}

function Change({ what, by }: { what: Measured; by: number }) {
  const t = useStore(dashboardMessages);
  if (by === 0) return <span>{t.same}</span>;
  const unit = isCount(what) ? ' %' : what.endsWith('Seconds') ? ' s' : '';
  return (
    <span className={classes.change} data-tone={better(what, by)}>
      <span aria-hidden="true">{by > 0 ? '▲' : '▼'}</span> {Math.abs(by)}
      {unit} <span className="unseen">{by > 0 ? t.up : t.down}</span>
    </span>
  );
}
