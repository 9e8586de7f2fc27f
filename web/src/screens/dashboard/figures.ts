import type { Schemas } from '../../api/client';

export type Dashboard = Schemas['Dashboard'];
export type Counts = Schemas['CallCounts'];
export type Part = Schemas['DashboardPart'];
type Figures = Schemas['Figures'];

/** What is aimed at: at least, at most, or between. */
interface Target {
  least?: number;
  most?: number;
}

export type Measured =
  | 'calls'
  | 'answeredRate'
  | 'bookedRate'
  | 'abandonedRate'
  | 'averageWaitSeconds'
  | 'averageTalkSeconds'
  | 'newCallers'
  | 'winnable';

export const measured: readonly Measured[] = [
  'calls',
  'answeredRate',
  'bookedRate',
  'abandonedRate',
  'averageWaitSeconds',
  'averageTalkSeconds',
  'newCallers',
  'winnable',
];

export type Targets = Schemas['TargetsSheet'];

/** What a figure shall come to, as the company has it; null where there is nothing to aim at. */
export function targetOf(what: Measured, targets: Targets): Target | null {
  switch (what) {
    case 'calls':
    case 'newCallers':
    case 'winnable':
      return null;
    case 'answeredRate':
      return { least: targets.answeredLeast };
    case 'bookedRate':
      return { least: targets.bookedLeast, most: targets.bookedMost };
    case 'abandonedRate':
      return { most: targets.abandonedMost };
    case 'averageWaitSeconds':
      return { most: targets.waitSecondsMost };
    case 'averageTalkSeconds':
      return { least: targets.talkSecondsLeast, most: targets.talkSecondsMost };
  }
}

/** Good, bad, or neither: a figure by its target. More than the upper end of what is booked is no fault. */
export function judged(what: Measured, value: number | null, targets: Targets): 'good' | 'bad' | 'plain' {
  const target = targetOf(what, targets);
  if (target === null || value === null) return 'plain';
  if (target.least !== undefined && value < target.least) return 'bad';
  const tooMuch = target.most !== undefined && value > target.most;
  return tooMuch && what !== 'bookedRate' ? 'bad' : 'good';
}

/** Whether it is a number of calls, not made of several. */
export function isCount(what: Measured): boolean {
  return what === 'calls' || what === 'newCallers' || what === 'winnable';
}

/** How a figure has changed; null where there is nothing to compare it with. */
export function change(now: Figures, before: Figures, what: Measured): number | null {
  const [is, was] = [now[what], before[what]];
  if (is === null || was === null) return null;
  return isCount(what) ? (was === 0 ? null : Math.round(((is - was) / was) * 100)) : Math.round((is - was) * 10) / 10;
}

/** Whether a change is for the better: fewer who left, and less to wait. */
export function better(what: Measured, by: number): 'good' | 'bad' | 'plain' {
  if (by === 0 || what === 'calls' || what === 'averageTalkSeconds') return 'plain';
  const wanted = what === 'abandonedRate' || what === 'averageWaitSeconds' || what === 'winnable' ? -1 : 1;
  return by * wanted > 0 ? 'good' : 'bad';
}

/** The list that a tile counts, as its address says it. */
export function listOf(what: Measured, { shortAbandonSeconds }: Targets) {
  const inbound = { direction: ['inbound' as const] };
  switch (what) {
    case 'calls':
      return inbound;
    case 'answeredRate':
    case 'averageWaitSeconds':
    case 'averageTalkSeconds':
      return { ...inbound, answered: ['yes' as const] };
    case 'bookedRate':
      return { ...inbound, bookable: ['yes' as const], outcome: ['booked' as const] };
    case 'abandonedRate':
      return { ...inbound, abandoned: ['yes' as const], wait: `${String(shortAbandonSeconds + 1)}-` };
    case 'newCallers':
      return { ...inbound, caller: ['new' as const] };
    case 'winnable':
      return { ...inbound, winnable: ['yes' as const] };
  }
}

interface Peak {
  weekday: number;
  hour: number;
  /** How many of all, in percent. */
  share: number;
  count: number;
}

/** The two hours in a row of a weekday that have most of something; null when there is nothing of it. */
export function peak(hours: Dashboard['hours'], of: keyof Counts): Peak | null {
  const at = new Map(hours.map(({ weekday, hour, now }) => [weekday * 24 + hour, now[of]]));
  const all = hours.reduce((sum, { now }) => sum + now[of], 0);
  let best: Peak | null = null;
  for (const { weekday, hour } of hours) {
    const count = (at.get(weekday * 24 + hour) ?? 0) + (hour === 23 ? 0 : (at.get(weekday * 24 + hour + 1) ?? 0));
    if (count > 0 && (best === null || count > best.count)) {
      best = { weekday, hour, count, share: Math.round((count / all) * 100) };
    }
  }
  return best;
}

/** The weekday with most calls and its share of all, in percent; null without a call. */
export function busiestWeekday(hours: Dashboard['hours']): { weekday: number; share: number } | null {
  const sums = new Map<number, number>();
  for (const { weekday, now } of hours) sums.set(weekday, (sums.get(weekday) ?? 0) + now.calls);
  const all = [...sums.values()].reduce((sum, calls) => sum + calls, 0);
  const [most] = [...sums].sort(([, one], [, other]) => other - one);
  return most === undefined || all === 0 ? null : { weekday: most[0], share: Math.round((most[1] / all) * 100) };
}

/** What is stacked on a day: booked, lost, left, and all others. */
export function stack({ calls, booked, lost, abandoned }: Counts) {
  const others = Math.max(0, calls - booked - lost - abandoned);
  return { booked, others, abandoned: Math.max(0, calls - booked - lost - others), lost };
}
