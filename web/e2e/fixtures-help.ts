import type { components } from '../src/api/schema';

type Schemas = components['schemas'];

/** What the small portal of the fixtures was asked, who may look at it as a customer, and the views it keeps. */
const northside = { id: 'northside-plumbing', name: 'Northside Plumbing', zone: 'America/Chicago' };
const dana = { id: 'u1', name: 'Dana Reyes' };
const ana = { id: 'ana-lopez', name: 'Ana Lopez' };

const open: Schemas['Question'] = {
  id: '0123456789abcdef0123',
  company: northside,
  asker: dana,
  about: { kind: 'company', id: null, requestId: null },
  urgent: true,
  excerpt: 'Since eight this morning nobody answers our second line.',
  state: 'open',
  messages: 1,
  askedAt: '2026-11-20T14:10:00Z',
  changedAt: '2026-11-20T14:10:00Z',
  version: 1,
};

const answered: Schemas['Question'] = {
  ...open,
  id: '0123456789abcdef0124',
  about: { kind: 'number', id: '+16125550197', requestId: null },
  urgent: false,
  excerpt: 'Which of our ads has this number?',
  state: 'answered',
  messages: 2,
  version: 2,
};

const thread: Schemas['QuestionThread'] = {
  question: answered,
  messages: [
    { number: 1, author: dana, ofCic: false, at: '2026-11-19T15:00:00Z', text: answered.excerpt },
    {
      number: 2,
      author: ana,
      ofCic: true,
      at: '2026-11-19T16:30:00Z',
      text: 'It is on the trucks.\nThe label says so since last spring.',
    },
  ],
  mayClose: true,
};

const looks: Schemas['LookConsent'] = {
  standing: false,
  owners: [dana.name],
  requests: [
    {
      id: 'r2',
      by: ana,
      reason: 'To see why the list of calls is empty on Mondays.',
      at: '2026-11-20T14:00:00Z',
      state: 'asked',
      answeredBy: null,
      answeredAt: null,
    },
    {
      id: 'r1',
      by: ana,
      reason: 'The hours look wrong to you; I want to see them as you do.',
      at: '2026-11-12T14:00:00Z',
      state: 'used',
      answeredBy: dana,
      answeredAt: '2026-11-12T14:20:00Z',
    },
  ],
  looks: [{ by: ana, startedAt: '2026-11-12T14:30:00Z', endsAt: '2026-11-12T14:48:00Z', running: false }],
};

const views: Schemas['SavedViews'] = {
  views: [
    { id: 'view-0001', name: 'Plumbers', query: 'trade=plumbing', shared: true, mine: true, version: 1 },
    { id: 'view-0002', name: 'Home Group', query: 'organization=home-group', shared: false, mine: true, version: 1 },
  ],
};

const supervisors: Schemas['SupervisorList'] = { supervisors: [{ ...ana, companies: [northside.id] }] };

/** Undefined for what is about none of them. */
export function helpAnswer(path: string): object | undefined {
  if (path === '/api/questions') return { questions: [open, answered], next: null } satisfies Schemas['QuestionPage'];
  if (path.startsWith('/api/questions/')) return thread;
  if (path === '/api/views') return views;
  if (path === '/api/supervisors') return supervisors;
  if (/^\/api\/companies\/[^/]+\/looks$/.test(path)) return looks;
  return undefined;
}
