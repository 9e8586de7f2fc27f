import type { Page, Route } from '@playwright/test';
import type { components } from '../src/api/schema';
import { directoryAnswer, usualTargets } from './fixtures-directory';
import { disputesAnswer } from './fixtures-disputes';
import { helpAnswer } from './fixtures-help';
import { lostJobsAnswer } from './fixtures-lost-jobs';
import { completenessAnswer } from './fixtures-completeness';
import { dispositionsAnswer } from './fixtures-dispositions';
import { teamsAnswer } from './fixtures-teams';
import { insideAnswer, outsideAnswer } from './fixtures-people';

type Schemas = components['schemas'];

/** A small portal of the contract's own words, for looking at screens without a running one. Seeded: the same every time. */
const zone = 'America/Chicago';

export const session: Schemas['Session'] = {
  person: { id: 'u1', name: 'Dana Reyes', email: 'owner@northside.example', role: 'customer', locale: 'en', zone },
  csrf: 'csrf-of-the-fixtures',
  scope: 'companies',
  companies: [
    {
      id: 'northside-plumbing',
      name: 'Northside Plumbing',
      place: 'Minneapolis, MN',
      zone,
      owner: true,
      billingContact: false,
      permissions: [
        'listen',
        'download',
        'export',
        'edit_playbook',
        'manage_members',
        'manage_billing',
        'manage_clients',
      ],
    },
  ],
  may: [],
  owes: [],
  businessZone: zone,
  expiresAt: '2030-01-01T00:00:00Z',
  provedUntil: '2030-01-01T00:00:00Z',
  looking: null,
};

/** Somebody of CIC's who may do everything. */
export const adminSession: Schemas['Session'] = {
  ...session,
  scope: 'all',
  companies: [],
  may: [
    'edit_trades',
    'edit_teams',
    'keep_numbers',
    'keep_companies',
    'keep_organizations',
    'keep_users',
    'see_catalogue',
    'classify_dispositions',
    'read_audit',
    'watch_completeness',
  ],
  person: { ...session.person, id: 'avery-kim', name: 'Avery Kim', email: 'admin@cic.example', role: 'admin' },
};

export const agentSession: Schemas['Session'] = {
  ...session,
  scope: 'none',
  companies: [],
  person: { ...session.person, name: 'Ana Lopez', email: 'agent@cic.example', role: 'agent' },
};

const names = ['Maria Olson', null, 'Hillside Apts', null, 'Tom Becker', null, 'Ruth Hagen', null, 'Kline Property'];
const kinds: [Schemas['Outcome'], string | null][] = [
  ['booked', 'Booked - New Customer'],
  ['lost', 'Price Shopper'],
  ['served', 'Confirm Appointment / ETA'],
  ['none_yet', null],
  ['booked', 'Booked - Emergency'],
  ['not_a_lead', 'Solicitor / Spam'],
  ['booked', 'Booked - Existing Customer'],
  ['abandoned', 'Abandon'],
  ['served', 'Existing Customer - Billing'],
  ['lost', 'Callback Requested'],
];
const agents = ['Jordan Park', 'Sam Keller', 'Ana Lopez'];
const states: Schemas['RecordingState'][] = [
  'ready',
  'ready',
  'ready',
  'pending',
  'ready',
  'ready',
  'missing',
  'not_recorded',
  'removed',
];

export function calls(count: number, now = Date.now()): Schemas['CallSummary'][] {
  return Array.from({ length: count }, (_, n) => {
    const [outcome, disposition] = kinds[n % kinds.length] ?? ['none_yet', null];
    const abandoned = outcome === 'abandoned';
    return {
      id: `k5zq3m7xw2abn.20261121.3000000000${String(12345 - n)}`,
      companyId: 'northside-plumbing',
      companyName: 'Northside Plumbing',
      companyZone: zone,
      start: new Date(now - (12 + n * 37 + ((n * 13) % 17)) * 60_000).toISOString().replace(/\.\d+/, ''),
      direction: 'inbound',
      callType: 'Inbound',
      callerNumber: `61255501${String(10 + ((n * 29) % 90))}`,
      callerName: names[n % names.length] ?? null,
      newCaller: n % 3 === 0,
      dialledNumber: `61255501${String(n % 4)}0`,
      dialledLabel: n % 4 === 3 ? null : (['Main (Website)', 'Main (Google)', 'Trucks'][n % 4] ?? null),
      campaign: 'Northside Plumbing - Main',
      agent: abandoned ? null : (agents[n % 3] ?? null),
      disposition,
      outcome,
      talkSeconds: abandoned ? 0 : 21 + ((n * 97) % 380),
      waitSeconds: 4 + ((n * 31) % 49),
      abandoned,
      recording: { state: abandoned ? 'not_recorded' : (states[n % states.length] ?? 'ready') },
      tags: n % 7 === 1 ? ['follow up'] : [],
      notes: n % 5 === 0 ? 1 : 0,
      trades: ['plumbing'],
    };
  });
}

export function callDetail(summary: Schemas['CallSummary']): Schemas['Call'] {
  const { recording, ...facts } = summary;
  const at = (seconds: number) =>
    new Date(Date.parse(summary.start) + seconds * 1000).toISOString().replace(/\.\d+/, '');
  const talk = summary.talkSeconds;
  const leg = { dialledNumber: summary.dialledNumber, parkSeconds: 0, callType: 'Inbound' };
  return {
    ...facts,
    durationSeconds: talk + 80,
    holdSeconds: talk === 0 ? 0 : 18,
    wrapUpSeconds: talk === 0 ? 0 : 31,
    five9Disposition: summary.disposition,
    correction: null,
    loss: summary.outcome === 'lost' ? 'price_shopper' : null,
    pursuit: null,
    mayCorrect: true,
    notes: Array.from({ length: summary.notes }, (_, n) => ({
      id: `note-${String(n)}-1`,
      by: 'Dana Miller',
      at: at(3600),
      text: 'She compares two offers and calls back on Monday.\nAsk for the side door.',
      mayRemove: true,
    })),
    firstSeenAt: at(600),
    lastReadAt: at(2400),
    skill: 'Plumbing',
    segments:
      talk === 0
        ? [
            {
              ...leg,
              start: summary.start,
              agent: null,
              disposition: 'Abandon',
              ivrSeconds: 11,
              queueSeconds: 30,
              ringSeconds: 0,
              talkSeconds: 0,
              holdSeconds: 0,
              wrapUpSeconds: 0,
            },
          ]
        : [
            {
              ...leg,
              start: summary.start,
              agent: summary.agent,
              disposition: null,
              ivrSeconds: 11,
              queueSeconds: 24,
              ringSeconds: 5,
              talkSeconds: Math.round(talk * 0.8),
              holdSeconds: 18,
              wrapUpSeconds: 0,
            },
            {
              ...leg,
              start: at(60 + talk * 0.8),
              callType: '3rd party transfer',
              agent: summary.agent,
              disposition: summary.disposition,
              ivrSeconds: 0,
              queueSeconds: 0,
              ringSeconds: 4,
              talkSeconds: Math.round(talk * 0.2),
              holdSeconds: 0,
              wrapUpSeconds: 31,
            },
          ],
    recording: {
      state: recording.state,
      expected: recording.state === 'not_recorded' ? 0 : 1,
      arrived: recording.state === 'ready' ? 1 : 0,
      seconds: recording.state === 'ready' ? talk : null,
      overdueAt: recording.state === 'pending' || recording.state === 'missing' ? at(4200) : null,
      readyAt: recording.state === 'ready' ? at(1500) : null,
      removedAt: null,
      removesAt: null,
      hold: null,
      mayHold: false,
      mayListen: true,
      mayDownload: true,
    },
    history: [
      ...(recording.state === 'ready' ? [{ at: at(1500), event: 'recording_ready' as const, text: null }] : []),
      { at: at(900), event: 'disposition', text: summary.disposition },
      { at: at(600), event: 'arrived', text: null },
      { at: at(talk + 80), event: 'ended', text: null },
      ...(summary.agent === null ? [] : [{ at: at(40), event: 'answered' as const, text: summary.agent }]),
      { at: summary.start, event: 'started', text: null },
    ],
  };
}

function problem(status: number, code: string): Parameters<Route['fulfill']>[0] {
  return {
    status,
    contentType: 'application/problem+json',
    body: JSON.stringify({
      type: 'about:blank',
      title: code,
      status,
      detail: '',
      code,
      requestId: '9f0c2c1e-6b1d-4c57-9f7e-0a4f3a1f2b11',
    }),
  };
}

export interface World {
  session: Schemas['Session'] | null;
  calls: Schemas['CallSummary'][];
  /** What the list answers instead of calls. */
  refuse?: { status: number; code: string };
  dataAsOf?: string | null;
  /** Whether what is sensitive wants another proof. */
  proofNeeded?: boolean;
  links: number;
}

export function world(change: Partial<World> = {}): World {
  return { session, calls: calls(62), links: 0, ...change };
}

/** Sound enough to play: a quiet tone of so many seconds. */
export function wav(seconds: number, rate = 8000): Buffer {
  const samples = seconds * rate;
  const file = Buffer.alloc(44 + samples, 128);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + samples, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write('data', 36);
  file.writeUInt32LE(samples, 40);
  for (let n = 0; n < samples; n++) file[44 + n] = 128 + Math.round(4 * Math.sin(n / 4));
  return file;
}

/** Answers the page's requests from the world, by the contract. */
const none: Schemas['CallCounts'] = { calls: 0, answered: 0, abandoned: 0, booked: 0, lost: 0 };

function countsOf(calls: Schemas['CallSummary'][]): Schemas['CallCounts'] {
  const of = (outcome: string) => calls.filter((call) => call.outcome === outcome).length;
  return {
    calls: calls.length,
    answered: calls.filter((call) => !call.abandoned).length,
    abandoned: of('abandoned'),
    booked: of('booked'),
    lost: of('lost'),
  };
}

function grouped<T>(all: T[], by: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(by(one), [...(groups.get(by(one)) ?? []), one]);
  return groups;
}

/** A week of the world's calls. */
function dashboardOf(of: World): Schemas['Dashboard'] {
  const { calls } = of;
  const counts = countsOf(calls);
  const rate = (part: number, whole: number) => (whole === 0 ? null : Math.round((part / whole) * 1000) / 10);
  const parts = (facet: string): Schemas['DashboardPart'][] =>
    [...grouped(calls, (call) => facetOf(call, facet))]
      .map(([value, some]) => ({ value, name: null, now: countsOf(some), before: none }))
      .sort((one, other) => other.now.calls - one.now.calls);
  const at = (call: Schemas['CallSummary']) => new Date(Date.parse(call.start) - 6 * 3_600_000);
  const figuresOf = (some: Schemas['CallCounts']): Schemas['Figures'] => ({
    ...some,
    shortAbandons: 0,
    bookable: some.booked + some.lost,
    winnable: some.lost,
    newCallers: Math.round(some.calls * 0.4),
    answeredRate: rate(some.answered, some.calls),
    abandonedRate: rate(some.abandoned, some.calls),
    bookedRate: rate(some.booked, some.booked + some.lost),
    averageWaitSeconds: 17,
    averageTalkSeconds: 214,
  });
  const figures = figuresOf(counts);
  const shares = of.session?.person.role === 'customer' ? [] : [9, 4, 0];
  const days = Array.from({ length: 7 }, (_, n) =>
    new Date(Date.now() - (6 - n) * 86_400_000).toISOString().slice(0, 10),
  );
  const period = {
    from: days[0] ?? '',
    to: days[6] ?? '',
    zone,
    start: '2026-11-15T06:00:00Z',
    end: '2026-11-22T06:00:00Z',
  };
  return {
    period,
    before: period,
    targets: usualTargets,
    figures,
    figuresBefore: { ...figures, calls: Math.round(counts.calls * 0.9), answeredRate: 96.1 },
    days: days.map((date) => ({
      date,
      now: countsOf(calls.filter((call) => at(call).toISOString().slice(0, 10) === date)),
      before: none,
    })),
    hours: [...grouped(calls, (call) => `${String(at(call).getUTCDay() || 7)} ${String(at(call).getUTCHours())}`)].map(
      ([hour, some]) => ({
        weekday: Number(hour.split(' ')[0]),
        hour: Number(hour.split(' ')[1]),
        now: countsOf(some),
      }),
    ),
    outcomes: parts('outcome'),
    dispositions: parts('disposition'),
    numbers: parts('number'),
    trades: [],
    openingHours: [
      { value: 'in', name: null, now: countsOf(calls.slice(5)), before: none },
      { value: 'out', name: null, now: countsOf(calls.slice(0, 5)), before: none },
    ],
    areas: [
      { code: '612', town: 'Minneapolis', state: 'MN', now: countsOf(calls.slice(0, 30)), before: none },
      { code: '715', town: 'Eau Claire', state: 'WI', now: countsOf(calls.slice(30, 41)), before: none },
      { code: '213', town: 'Los Angeles', state: 'CA', now: countsOf(calls.slice(41, 44)), before: none },
      { code: '(empty)', town: null, state: null, now: countsOf(calls.slice(44, 46)), before: none },
    ],
    agents: of.session?.person.role === 'customer' ? null : parts('agent'),
    companies: shares.map((share, n) => ({
      id: ['northside-plumbing', 'metro-air-mechanical', 'bright-electric'][n] ?? '',
      name: ['Northside Plumbing', 'Metro Air Mechanical', 'Bright Electric'][n] ?? '',
      targets: usualTargets,
      now: figuresOf(countsOf(calls.slice(share, 2 * share))),
      before: figuresOf(countsOf(calls.slice(0, share + 3))),
      shortfall: {
        answered: n === 0 ? 7 : 0,
        abandoned: n === 0 ? 5 : 0,
        booked: n === 0 ? 3 : 0,
        missing: n === 2 ? 3 : 0,
      },
    })),
    waits: [0, 6, 11, 21, 31, 61, 121].map((least, n, all) => ({
      least,
      most: (all[n + 1] ?? 0) - 1 > 0 ? (all[n + 1] ?? 0) - 1 : null,
      answered: Math.max(0, 30 - n * 5),
      abandoned: n % 3,
    })),
    dataAsOf: of.dataAsOf === undefined ? new Date(Date.now() - 12 * 60_000).toISOString() : of.dataAsOf,
  };
}

/** A call's value of a facet, of those that a summary tells. */
function facetOf(call: Schemas['CallSummary'], facet: string): string {
  const value: Record<string, string | null> = {
    outcome: call.outcome,
    disposition: call.disposition,
    recording: call.recording.state,
    direction: call.direction,
    callType: call.callType,
    agent: call.agent,
    campaign: call.campaign,
    number: call.dialledNumber,
    abandoned: call.abandoned ? 'yes' : 'no',
    tag: call.tags[0] ?? null,
  };
  return value[facet] ?? '(empty)';
}

export async function serve(page: Page, of: World): Promise<void> {
  let entering = '';
  const answer = (route: Route, body: unknown) => route.fulfill({ json: body });
  await page.route('**/_audio/**', async (route) => {
    const file = wav(240);
    const [, from = '0', to = ''] = /bytes=(\d+)-(\d*)/.exec(route.request().headers().range ?? '') ?? [];
    const end = to === '' ? file.length - 1 : Number(to);
    await route.fulfill({
      status: 206,
      contentType: 'audio/wav',
      headers: { 'accept-ranges': 'bytes', 'content-range': `bytes ${from}-${String(end)}/${String(file.length)}` },
      body: file.subarray(Number(from), end + 1),
    });
  });
  await page.route('**/api/**', async (route) => {
    const request = route.request();
    const url = new URL(request.url());
    const path = url.pathname;
    if (path === '/api/altcha') {
      return answer(route, {
        algorithm: 'SHA-256',
        challenge: '5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9',
        maxnumber: 10,
        salt: '',
        signature: 'x',
      });
    }
    if (path === '/api/session/second-factor') {
      const { code } = request.postDataJSON() as Schemas['SecondFactor'];
      if (code === '000000') return route.fulfill(problem(401, 'wrong_code'));
      of.session = entering.startsWith('agent') ? agentSession : session;
      return route.fulfill({ status: 204 });
    }
    if (path === '/api/session') {
      if (request.method() === 'POST') {
        const { email, password } = request.postDataJSON() as Schemas['SignIn'];
        if (password !== 'Portal-demo-2026!') return route.fulfill(problem(401, 'wrong_credentials'));
        entering = email;
        if (email.endsWith('@cic.example')) return answer(route, { next: 'second-factor' });
        of.session = session;
        return route.fulfill({ status: 204 });
      }
      if (request.method() === 'DELETE') {
        of.session = null;
        return route.fulfill({ status: 204 });
      }
      return of.session === null ? route.fulfill(problem(401, 'signed_out')) : answer(route, of.session);
    }
    const outside = outsideAnswer(path);
    if (outside !== undefined) {
      if (path.endsWith('/over')) return route.fulfill(problem(410, 'link_over'));
      return outside === null ? route.fulfill({ status: 204 }) : answer(route, outside);
    }
    if (of.session === null) return route.fulfill(problem(401, 'signed_out'));
    if (path === '/api/session/proof') of.proofNeeded = false;
    else if (of.proofNeeded === true && path === '/api/account/totp')
      return route.fulfill(problem(403, 'proof_needed'));
    const inside = insideAnswer(path, request.method(), of.session);
    if (inside !== undefined) return inside === null ? route.fulfill({ status: 204 }) : answer(route, inside);
    const directory =
      completenessAnswer(path) ??
      dispositionsAnswer(path, request.method()) ??
      directoryAnswer(path) ??
      teamsAnswer(path) ??
      disputesAnswer(path, of.calls) ??
      helpAnswer(path, url.searchParams.get('list'));
    if (directory !== undefined) return answer(route, directory);
    if (path === '/api/companies') {
      return answer(route, {
        companies: (of.session.companies.length > 0 ? of.session.companies : session.companies).map(
          ({ id, name, place, zone }) => ({
            id,
            name,
            place,
            zone,
            trades: [{ id: 'plumbing', name: 'Plumbing' }],
            needsReview: false,
            organization: null,
            discardedAt: null,
          }),
        ),
        numbers:
          url.searchParams.get('with') === 'numbers' ? { 'northside-plumbing': 4, 'metro-air-mechanical': 3 } : null,
        next: null,
      });
    }
    if (path === '/api/dispositions') {
      return answer(route, {
        dispositions: kinds.flatMap(([outcome, name]) => (name === null ? [] : [{ name, outcome, bookable: true }])),
      });
    }
    if (path.startsWith('/api/call-facets/')) {
      const facet = path.slice('/api/call-facets/'.length);
      const counts = new Map<string, number>();
      for (const each of of.calls) {
        const value = facetOf(each, facet);
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      return answer(route, {
        period: {
          from: '2026-11-15',
          to: '2026-11-22',
          zone,
          start: '2026-11-15T06:00:00Z',
          end: '2026-11-22T06:00:00Z',
        },
        values: [...counts]
          .sort(([, one], [, other]) => other - one)
          .map(([value, calls]) => ({ value, name: null, calls })),
        calls: of.calls.length,
        others: 0,
        dataAsOf: of.calls[0]?.start ?? null,
      });
    }
    const lostJobs = lostJobsAnswer(url, of.calls);
    if (lostJobs !== undefined) return answer(route, lostJobs);
    if (path === '/api/dashboard') return answer(route, dashboardOf(of));
    if (path === '/api/calls') {
      if (of.refuse !== undefined) return route.fulfill(problem(of.refuse.status, of.refuse.code));
      const q = url.searchParams;
      const outcome = q.getAll('outcome');
      const text = q.get('text');
      const recording = q.getAll('recording');
      const disposition = q.getAll('disposition');
      const found = of.calls.filter(
        (each) =>
          (outcome.length === 0 || outcome.includes(each.outcome)) &&
          (recording.length === 0 || recording.includes(each.recording.state)) &&
          (disposition.length === 0 || disposition.includes(each.disposition ?? '(empty)')) &&
          (text === null || each.callerName?.toLowerCase().includes(text.toLowerCase())),
      );
      const day = (days: number) =>
        new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(Date.now() + days * 86_400_000));
      const first = q.get('cursor') === 'second' ? 50 : 0;
      const count = (of: string) => found.filter((each) => each.outcome === of).length;
      const from = q.get('from') ?? day(-6);
      const to = q.get('to') ?? day(1);
      const page: Schemas['CallPage'] = {
        period: { from, to, zone, start: `${from}T06:00:00Z`, end: `${to}T06:00:00Z` },
        calls: found.slice(first, first + 50),
        count: { value: found.length, more: false },
        first: found.length === 0 ? 0 : first + 1,
        outcomes: {
          booked: count('booked'),
          lost: count('lost'),
          served: count('served'),
          not_a_lead: count('not_a_lead'),
          abandoned: count('abandoned'),
          none_yet: count('none_yet'),
        },
        next: found.length > first + 50 ? 'second' : null,
        previous: first > 0 ? 'first' : null,
        dataAsOf: of.dataAsOf === undefined ? new Date(Date.now() - 12 * 60_000).toISOString() : of.dataAsOf,
      };
      return answer(route, page);
    }
    const [, id, rest] = /^\/api\/calls\/([^/]+)(.*)$/.exec(path) ?? [];
    const summary = of.calls.find((each) => each.id === id);
    if (summary === undefined) return route.fulfill(problem(404, 'not_found'));
    switch (rest) {
      case '':
        return answer(route, callDetail(summary));
      case '/others':
        return answer(route, { calls: of.calls.slice(20, 23), count: 3 });
      case '/recording/peaks':
        return answer(route, {
          seconds: summary.talkSeconds,
          peaks: Array.from({ length: 300 }, (_, n) =>
            Math.round(Math.abs(Math.sin(n / 9) * Math.sin(n / 2.3)) * 80 + ((n * 37) % 17)),
          ),
        });
      case '/recording/link':
        of.links++;
        return answer(route, {
          url: `${url.origin}/_audio/${String(of.links)}.wav`,
          expiresAt: new Date(Date.now() + 300_000).toISOString(),
          seconds: summary.talkSeconds,
        });
      case undefined:
      default:
        return route.fulfill(problem(404, 'not_found'));
    }
  });
}
