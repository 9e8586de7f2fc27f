import type { components } from '../src/api/schema';

type Schemas = components['schemas'];
type Line = Schemas['CompletenessLine'];

/** How complete the small portal of the fixtures is. */
const instant = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().replace(/\.\d+/, '');
const day = (days: number) => instant(days).slice(0, 10);

const whole: Line = {
  day: day(1),
  campaign: { id: 'aaaaaaaaaaaaa', name: 'Northside Plumbing - Main' },
  company: { id: 'northside-plumbing', name: 'Northside Plumbing' },
  reported: { rows: 41, calls: 38, recordings: 30 },
  rows: 41,
  calls: 38,
  recordings: { expected: 30, stored: 30, pending: 0, missing: 0, removed: 0 },
  findings: [],
  urgency: 'none',
  since: null,
  deletedAt: null,
  lastReadAt: instant(0.3),
  askedAt: null,
};
const owing: Line = {
  ...whole,
  campaign: { id: 'bbbbbbbbbbbbb', name: 'Bright Electric - After Hours and Emergencies' },
  company: { id: 'bright-electric', name: 'Bright Electric' },
  recordings: { expected: 30, stored: 27, pending: 0, missing: 3, removed: 0 },
  urgency: 'open',
  since: instant(0.4),
  deletedAt: instant(-29),
};
const differing: Line = {
  ...whole,
  day: day(46),
  campaign: { id: 'ccccccccccccc', name: 'Summit Heating & Air' },
  company: { id: 'summit-heating-air', name: 'Summit Heating & Air' },
  rows: 39,
  calls: 37,
  findings: ['rows_differ', 'calls_differ', 'tally_wrong'],
  urgency: 'urgent',
  since: instant(3),
  deletedAt: instant(-14),
};
const lines: Line[] = [
  { ...whole, recordings: { expected: 30, stored: 24, pending: 6, missing: 0, removed: 0 } },
  owing,
  { ...whole, campaign: { id: 'ddddddddddddd', name: '' }, company: null },
  { ...differing, askedAt: instant(0.01) },
  differing,
  { ...owing, day: day(40), urgency: 'too_late', deletedAt: null },
  ...[2, 3, 4, 5, 6].map((back) => ({ ...whole, day: day(back), lastReadAt: instant(back - 0.7) })),
];

/** Undefined for what is not about completeness. */
export function completenessAnswer(path: string): object | undefined {
  if (path === '/api/completeness') {
    return {
      from: day(14),
      to: day(1),
      lines,
      sums: {
        lines: 168,
        differences: 5,
        urgent: 2,
        calls: 4210,
        recordingsExpected: 3480,
        recordingsPending: 6,
        recordingsMissing: 6,
      },
      countedAt: instant(0.4),
      countedUntil: day(1),
      aside: [
        {
          reason: 'HOLD TIME is no length of time: "ages".',
          rows: 12,
          from: day(3),
          to: day(2),
          readAt: instant(1),
        },
      ],
      next: null,
    } satisfies Schemas['CompletenessPage'];
  }
  if (path.startsWith('/api/companies/') && path.endsWith('/completeness')) {
    return {
      from: day(7),
      to: day(1),
      reported: 212,
      calls: 212,
      recordingsExpected: 180,
      recordingsPending: 0,
      recordingsMissing: 3,
      countedAt: instant(0.4),
    } satisfies Schemas['CompletenessOfCompany'];
  }
  if (path.startsWith('/api/rereads/')) return { day: day(46), askedAt: instant(0) } satisfies Schemas['Reread'];
  if (!path.startsWith('/api/completeness/')) return undefined;
  const line = path.endsWith('ccccccccccccc') ? differing : owing;
  const call = 'aaaaaaaaaaaaa.20261115.300000010200001';
  return {
    line,
    owed: [
      { call, start: instant(1.2), expected: 1, stored: 0, owing: 'not_delivered', overdueAt: instant(1.1) },
      {
        call: `${call}2`,
        start: instant(1.1),
        expected: 3,
        stored: 2,
        owing: 'partly_delivered',
        overdueAt: instant(1),
      },
      { call: `${call}3`, start: instant(0.01), expected: 1, stored: 0, owing: 'pending', overdueAt: instant(-0.03) },
    ],
  } satisfies Schemas['CompletenessOfDay'];
}
