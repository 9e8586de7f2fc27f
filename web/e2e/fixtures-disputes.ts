import type { components } from '../src/api/schema';

type Schemas = components['schemas'];

/** What the small portal of the fixtures disputed. */
const northside = { id: 'northside-plumbing', name: 'Northside Plumbing', zone: 'America/Chicago' };
const dana = { id: 'u1', name: 'Dana Reyes' };
const ana = { id: 'ana-lopez', name: 'Ana Lopez' };

function dispute(call: string): Schemas['Dispute'] {
  return {
    call,
    number: 1,
    company: northside,
    opener: dana,
    reason: 'billing',
    callStart: '2026-11-18T15:12:00Z',
    excerpt: 'He sold us software for half a minute. That is no call that we should pay.',
    state: 'accepted',
    openedAt: '2026-11-18T20:10:00Z',
    since: '2026-11-19T16:30:00Z',
    version: 2,
  };
}

function page(): Schemas['DisputePage'] {
  const first = dispute('abcdefghijklm.20261118.1');
  return {
    disputes: [
      {
        ...first,
        reason: 'outcome',
        state: 'open',
        excerpt: 'She booked for Friday, and it says price shopper.',
        since: '2026-11-19T13:05:00Z',
      },
      {
        ...first,
        call: 'abcdefghijklm.20261118.2',
        reason: 'handling',
        state: 'answered',
        excerpt: 'Our greeting was left out again.',
      },
      { ...first, call: 'abcdefghijklm.20261118.3' },
      {
        ...first,
        call: 'abcdefghijklm.20261118.4',
        reason: 'spam',
        state: 'declined',
        excerpt: 'A robot called at six in the morning.',
      },
      { ...first, call: 'abcdefghijklm.20261118.5', reason: 'outcome', state: 'withdrawn', excerpt: 'Wrong tag?' },
    ],
    next: null,
  };
}

function ofCall(call: string): Schemas['CallDisputes'] {
  const first = dispute(call);
  const handling: Schemas['Dispute'] = {
    ...first,
    number: 2,
    reason: 'handling',
    state: 'answered',
    excerpt: 'Our greeting was left out again.',
    version: 2,
  };
  return {
    disputes: [
      {
        dispute: first,
        entries: [
          { number: 1, author: dana, ofCic: false, act: 'opened', at: first.openedAt, text: first.excerpt },
          {
            number: 2,
            author: ana,
            ofCic: true,
            act: 'accepted',
            at: first.since,
            text: 'You are right, that was a seller.\nWe do not charge those.',
          },
        ],
        may: [],
        reopenUntil: null,
      },
      {
        dispute: handling,
        entries: [
          { number: 1, author: dana, ofCic: false, act: 'opened', at: '2026-11-19T17:10:00Z', text: handling.excerpt },
          {
            number: 2,
            author: ana,
            ofCic: true,
            act: 'answered',
            at: '2026-11-19T18:00:00Z',
            text: 'I hear it, too. I talk to the agent today and tell you what comes of it.',
          },
        ],
        may: ['wrote', 'withdrawn'],
        reopenUntil: null,
      },
    ],
    reasons: [],
  };
}

/** Undefined for what is about none of them; lost calls are the disputed ones. */
export function disputesAnswer(path: string, calls: readonly Schemas['CallSummary'][]): object | undefined {
  if (path === '/api/disputes') return page();
  const id = /^\/api\/calls\/([^/]+)\/disputes$/.exec(path)?.[1];
  if (id === undefined) return undefined;
  const call = calls.find((each) => each.id === decodeURIComponent(id));
  if (call?.outcome === 'lost') return ofCall(call.id);
  return { disputes: [], reasons: ['outcome', 'handling', 'spam', 'billing'] } satisfies Schemas['CallDisputes'];
}
