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

const exported: Schemas['Export'] = {
  id: 'export-0001',
  mine: true,
  askedBy: dana.name,
  companyId: northside.id,
  companyName: northside.name,
  from: '2026-11-01',
  to: '2026-11-15',
  zone: northside.zone,
  query: 'company=northside-plumbing&from=2026-11-01&to=2026-11-15&zone=America%2FChicago&outcome=lost&wait=30-',
  byteOrderMark: false,
  askedAt: '2026-11-20T14:00:00Z',
  state: 'ready',
  rows: 214,
  percent: 100,
  bytes: 61_204,
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  readyAt: '2026-11-20T14:00:03Z',
  expiresAt: '2026-12-20T14:00:03Z',
  why: null,
};
const unwritten = { bytes: null, sha256: null, readyAt: null, expiresAt: null };
const exportList: Schemas['ExportList'] = {
  exports: [
    { ...exported, ...unwritten, id: 'export-0003', state: 'running', rows: 8120, percent: 62, from: '2026-01-01' },
    { ...exported, ...unwritten, id: 'export-0002', state: 'failed', rows: 0, percent: 0, why: 'no_permission' },
    exported,
  ],
  next: null,
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
    { id: 'view-0001', name: 'Plumbers', query: 'trade=plumbing', shared: true, company: null, mine: true, version: 1 },
    {
      id: 'view-0002',
      name: 'Home Group',
      query: 'organization=home-group',
      shared: false,
      company: null,
      mine: true,
      version: 1,
    },
  ],
};

const viewsOfCalls: Schemas['SavedViews'] = {
  views: [
    {
      id: 'view-0003',
      name: 'Lost jobs',
      query: 'outcome=lost',
      shared: true,
      company: northside.id,
      mine: true,
      version: 1,
    },
    { id: 'view-0004', name: 'Long waits', query: 'wait=60-', shared: false, company: null, mine: true, version: 1 },
  ],
};

const supervisors: Schemas['SupervisorList'] = { supervisors: [{ ...ana, companies: [northside.id] }] };

const weekly: Schemas['Summary'] = {
  company: northside.id,
  organization: null,
  cadence: 'weekly',
  name: northside.name,
  seen: true,
  zone: 'America/Chicago',
  nextAt: '2026-11-29T13:00:00Z',
};

const summaries: Schemas['Summaries'] = {
  summaries: [
    weekly,
    { ...weekly, cadence: 'daily', nextAt: '2026-11-28T13:00:00Z' },
    { ...weekly, company: 'gone', name: null, seen: false, zone: null },
  ],
  organizations: [{ id: 'home-group', name: 'Home Group' }],
  most: 20,
};

/** Undefined for what is about none of them. */
export function helpAnswer(path: string, list: string | null): object | undefined {
  if (path === '/api/questions') return { questions: [open, answered], next: null } satisfies Schemas['QuestionPage'];
  if (path.startsWith('/api/questions/')) return thread;
  if (path === '/api/exports') return exportList;
  if (path === '/api/views') return list === 'calls' ? viewsOfCalls : views;
  if (path === '/api/summaries') return summaries;
  if (path === '/api/supervisors') return supervisors;
  if (/^\/api\/companies\/[^/]+\/looks$/.test(path)) return looks;
  return undefined;
}
