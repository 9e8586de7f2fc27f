import type { components } from '../src/api/schema';

type Schemas = components['schemas'];

const dana = { id: 'u1', name: 'Dana Reyes' };
const luis = { id: 'luis-moreno', name: 'Luis Moreno' };
const day = (after: number) => new Date(Date.now() + after * 86_400_000).toISOString().slice(0, 10);

/** What a job of plumbing is usually worth. */
const job: Schemas['Money'] = { amount: 40_000, currency: 'USD' };
const jobs = (count: number): Schemas['Money'] => ({ ...job, amount: count * job.amount });

/** What each of the small portal's lost calls stands for. */
const kinds: Omit<Schemas['LostJob'], 'call'>[] = [
  {
    loss: 'price_shopper',
    calls: 1,
    trades: ['Plumbing'],
    status: 'new',
    owner: null,
    nextOn: null,
    booked: null,
    value: job,
  },
  {
    loss: 'callback_requested',
    calls: 3,
    trades: ['Plumbing'],
    status: 'tried',
    owner: dana,
    nextOn: day(-2),
    booked: null,
    value: job,
  },
  {
    loss: 'abandoned',
    calls: 1,
    trades: ['Plumbing'],
    status: 'new',
    owner: luis,
    nextOn: day(1),
    booked: null,
    value: job,
  },
  {
    loss: 'out_of_hours',
    calls: 2,
    trades: ['Plumbing'],
    status: 'tried',
    owner: dana,
    nextOn: null,
    booked: null,
    value: job,
  },
  {
    loss: 'voicemail',
    calls: 1,
    trades: ['Plumbing'],
    status: 'dead',
    owner: luis,
    nextOn: null,
    booked: null,
    value: job,
  },
];

/** The work list of the small portal; undefined for any other path. */
export function lostJobsAnswer(url: URL, calls: readonly Schemas['CallSummary'][]): Schemas['LostJobs'] | undefined {
  if (url.pathname !== '/api/lost-jobs') return undefined;
  const asked = url.searchParams.getAll('status');
  const lost = calls.filter(({ outcome, callerNumber }) => outcome === 'lost' && callerNumber !== null);
  const all = lost.flatMap((call, n) => {
    const kind = kinds[n % kinds.length];
    return kind === undefined ? [] : [{ call, ...kind }];
  });
  const [first, second] = calls;
  if (first !== undefined && second !== undefined && all.length > 0) {
    const booked = { call: first.id, at: first.start };
    all.push({
      ...kinds[0],
      call: second,
      loss: 'price_shopper',
      calls: 2,
      trades: ['Plumbing'],
      status: 'won',
      owner: dana,
      nextOn: null,
      booked,
      value: job,
    });
  }
  const shown = all.filter(({ status }) => asked.length === 0 || asked.includes(status));
  const count = (status: Schemas['PursuitStatus']) => all.filter((job) => job.status === status).length;
  return {
    period: {
      from: day(-29),
      to: day(1),
      zone: 'America/Chicago',
      start: '2026-11-15T06:00:00Z',
      end: '2026-11-22T06:00:00Z',
    },
    jobs: shown,
    counts: { new: count('new'), tried: count('tried'), won: count('won'), dead: count('dead') },
    left: 0,
    incomplete: false,
    openValue: jobs(count('new') + count('tried')),
    wonBack: { monday: day(-3), thisWeek: 3, weekBefore: 2, value: jobs(3) },
    owners: [dana, luis],
    dataAsOf: calls[0]?.start ?? null,
  };
}
