import type { components } from '../src/api/schema';

type Schemas = components['schemas'];

/** The companies of the small portal of the fixtures, and what belongs to them. */
const zone = 'America/Chicago';

const detail: Schemas['CompanyDetail'] = {
  id: 'northside-plumbing',
  name: 'Northside Plumbing',
  place: 'Minneapolis, MN',
  zone,
  trades: [
    { id: 'drain-cleaning', name: 'Drain Cleaning' },
    { id: 'plumbing', name: 'Plumbing' },
  ],
  organization: null,
  needsReview: false,
  discardedAt: null,
  discardReason: null,
  merged: null,
  createdAt: '2026-01-05T15:00:00Z',
  version: 2,
  campaigns: [{ key: 'aaaaaaaaaaaaa', name: 'Northside Plumbing - Main', from: null, to: null }],
  supervisors: [{ id: 'ana-lopez', name: 'Ana Lopez', email: 'ana.lopez@cic.example' }],
  contactVersion: 0,
};

const office = [
  { from: '07:00', to: '12:00' },
  { from: '12:30', to: '18:00' },
];

const hours: Schemas['Hours'] = {
  zone,
  hours: {
    week: {
      monday: office,
      tuesday: office,
      wednesday: office,
      thursday: office,
      friday: office,
      saturday: [{ from: '00:00', to: '24:00' }],
      sunday: [],
    },
    holidays: [
      { date: '2030-11-28', name: 'Thanksgiving Day', spans: [] },
      { date: '2030-12-24', name: 'Christmas Eve', spans: [{ from: '08:00', to: '12:00' }] },
    ],
  },
  version: 3,
  now: {
    open: true,
    until: '2030-11-21T00:00:00Z',
    opensAt: null,
    nextClosed: { date: '2030-11-28', name: 'Thanksgiving Day' },
  },
  federalHolidays: [{ date: '2030-12-25', name: 'Christmas Day', spans: [] }],
};

const trades: Schemas['Trade'][] = ['Drain Cleaning', 'Electrical', 'HVAC', 'Plumbing', 'Roofing'].map((name, n) => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  companies: (n * 7) % 5,
  version: 0,
}));

const organization: Schemas['OrganizationDetail'] = {
  id: 'home-group',
  name: 'Home Group',
  discardedAt: null,
  version: 4,
  companies: [
    { id: 'bayside-plumbing', name: 'Bayside Plumbing', place: 'Tampa, FL', discardedAt: null, version: 1 },
    {
      id: 'coastal-air',
      name: 'Coastal Air',
      place: 'Jacksonville, FL',
      discardedAt: '2026-10-01T15:00:00Z',
      version: 2,
    },
  ],
};

const organizations: Schemas['Organization'][] = [
  { id: 'home-group', name: 'Home Group', discardedAt: null, version: 4 },
  { id: 'lakes-franchise', name: 'Lakes Franchise', discardedAt: null, version: 0 },
  { id: 'old-group', name: 'Old Group', discardedAt: '2026-10-01T15:00:00Z', version: 1 },
];

/** What is aimed at where nobody has said anything else. */
export const usualTargets: Schemas['TargetsSheet'] = {
  answeredLeast: 97,
  abandonedMost: 5,
  waitSecondsMost: 20,
  bookedLeast: 35,
  bookedMost: 50,
  talkSecondsLeast: 180,
  talkSecondsMost: 360,
  shortAbandonSeconds: 5,
};

/** Undefined for what is not about companies themselves. */
export function directoryAnswer(path: string): object | undefined {
  if (path === '/api/companies/summit-heating/hours') return { ...hours, hours: null, now: null, version: 0 };
  if (path === '/api/organizations') return { organizations } satisfies Schemas['OrganizationList'];
  if (path.startsWith('/api/organizations/')) return organization;
  if (path === '/api/trades') return { trades } satisfies Schemas['TradeList'];
  if (/^\/api\/companies\/[^/]+\/hours$/.test(path)) return hours;
  if (/^\/api\/companies\/[^/]+\/targets$/.test(path)) {
    return {
      targets: usualTargets,
      usual: usualTargets,
      jobValues: [
        { trade: 'drain-cleaning', name: 'Drain Cleaning', usual: { amount: 30_000, currency: 'USD' }, own: null },
        {
          trade: 'plumbing',
          name: 'Plumbing',
          usual: { amount: 40_000, currency: 'USD' },
          own: { amount: 62_500, currency: 'USD' },
        },
      ],
      version: 0,
    } satisfies Schemas['Targets'];
  }
  if (/^\/api\/companies\/[^/]+$/.test(path)) return detail;
  return undefined;
}
