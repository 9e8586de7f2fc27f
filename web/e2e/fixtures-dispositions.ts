import type { components } from '../src/api/schema';

type Schemas = components['schemas'];
type Entry = Schemas['CatalogueEntry'];

function usual(name: string, outcome: Schemas['Outcome'], bookable = false, billable = false): Entry {
  const meaning = { outcome, bookable, billable };
  return { name, state: 'usual', meaning, usual: meaning, lastOn: null, version: 0 };
}

function met(name: string, lastOn: string): Entry {
  const meaning = { outcome: 'none_yet', bookable: false, billable: false } as const;
  return { name, state: 'to_be_classified', meaning, usual: null, lastOn, version: 0 };
}

/** A catalogue with two that Five9 reported of its own accord, and one that somebody has changed. */
const dispositions: Entry[] = [
  usual('Booked - New Customer', 'booked', true, true),
  usual('Booked - Emergency', 'booked', true, true),
  usual('Price Shopper', 'lost', true, true),
  {
    ...usual('Sent To Voicemail', 'lost', true, false),
    state: 'changed',
    meaning: { outcome: 'served', bookable: false, billable: true },
    version: 3,
  },
  usual('Message Taken / Transferred to Office', 'served', false, true),
  usual('Solicitor / Spam', 'not_a_lead'),
  usual('Abandon', 'abandoned'),
  usual('Caller Disconnected', 'abandoned'),
  usual('Busy', 'none_yet'),
  met('Membership Question', '2030-11-18'),
  met('Financing - follow up next week, with a long name', '2030-11-02'),
];

/** Undefined for what is not about dispositions. */
export function dispositionsAnswer(path: string, method: string): object | undefined {
  if (path !== '/api/dispositions/catalogue') return undefined;
  return method === 'GET' ? { dispositions } : dispositions[2];
}
