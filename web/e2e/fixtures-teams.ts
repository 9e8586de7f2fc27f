import type { components } from '../src/api/schema';

type Schemas = components['schemas'];

/** The teams of the small portal of the fixtures. */
const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().replace(/\.\d+/, '');
const renee = { id: 'renee-castillo', name: 'Renee Castillo', active: true };

const night: Schemas['Team'] = {
  id: 'night-dispatch',
  name: 'Night dispatch',
  supervisor: renee,
  people: 4,
  discardedAt: null,
  version: 2,
  changeable: true,
};
const western: Schemas['Team'] = {
  ...night,
  id: 'western-accounts',
  name: 'Western accounts',
  supervisor: { id: 'theo-lindqvist', name: 'Theo Lindqvist', active: false },
  people: 12,
};
const spring: Schemas['Team'] = {
  ...night,
  id: 'spring-campaign',
  name: 'Spring campaign',
  people: 9,
  discardedAt: ago(40),
};

const members: Schemas['TeamMember'][] = [
  {
    id: 'dana-miller',
    name: 'Dana Miller',
    role: 'agent',
    active: true,
    companies: [],
    periods: [{ from: ago(120), until: null }],
  },
  {
    id: 'keisha-monroe',
    name: 'Keisha Monroe',
    role: 'customer',
    active: true,
    companies: [
      { id: 'bayside-plumbing', name: 'Bayside Plumbing' },
      { id: 'harbor-drain-sewer', name: 'Harbor Drain & Sewer' },
    ],
    periods: [{ from: ago(64), until: null }],
  },
  {
    id: 'luis-ortega',
    name: 'Luis Ortega',
    role: 'agent',
    active: true,
    companies: [],
    periods: [
      { from: ago(9), until: null },
      { from: ago(88), until: ago(41) },
    ],
  },
  {
    id: 'jordan-park',
    name: 'Jordan Park',
    role: 'agent',
    active: false,
    companies: [],
    periods: [{ from: ago(30), until: null }],
  },
];

const people: Schemas['TeamCandidate'][] = [
  { id: 'beth-sandoval', name: 'Beth Sandoval', email: 'office@summit.example', role: 'customer' },
  { id: 'morgan-ellis', name: 'Morgan Ellis', email: 'admin@cic.example', role: 'admin' },
  { id: 'theo-lindqvist', name: 'Theo Lindqvist', email: 'supervisor.west@cic.example', role: 'supervisor' },
];

/** Undefined for what is not about teams. */
export function teamsAnswer(path: string): object | undefined {
  if (path === '/api/teams') return { teams: [night, spring, western] } satisfies Schemas['TeamList'];
  if (!path.startsWith('/api/teams/')) return undefined;
  const zone = 'America/New_York';
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date());
  if (path.endsWith('/members')) {
    return { members, count: members.length, next: null, today, zone } satisfies Schemas['TeamMembers'];
  }
  if (path.endsWith('/excluded')) return { people, count: people.length, next: null } satisfies Schemas['TeamExcluded'];
  if (path.endsWith('/supervisors')) return { people } satisfies Schemas['TeamSupervisors'];
  return [night, western, spring].find(({ id }) => path.endsWith(id)) ?? night;
}
