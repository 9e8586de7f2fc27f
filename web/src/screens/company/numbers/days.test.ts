import { expect, it } from 'vitest';
import type { Schemas } from '../../../api/client';
import { earliestDay, newestEntry } from './days';

const now = new Date('2026-11-27T04:30:00Z');
const entry = (from: string): Schemas['NumberEntry'] => ({
  label: 'Main',
  source: '',
  campaign: null,
  active: true,
  from,
  to: null,
});
const number = (change: Partial<Schemas['InboundNumber']>): Schemas['InboundNumber'] => ({
  number: '+16125550199',
  written: '(612) 555-0199',
  state: 'active',
  now: entry('2026-01-01T06:00:00Z'),
  planned: [],
  history: [],
  leavesAt: null,
  version: 1,
  ...change,
});

it('lets a change hold from today, where the company is', () => {
  expect(earliestDay(number({}), 'America/Chicago', now)).toBe('2026-11-26');
  expect(earliestDay(number({}), 'America/New_York', now)).toBe('2026-11-26');
  expect(earliestDay(number({}), 'UTC', now)).toBe('2026-11-27');
});

it('lets a change hold from what is planned', () => {
  const planned = number({ planned: [entry('2026-12-01T06:00:00Z'), entry('2026-12-24T06:00:00Z')] });
  expect(earliestDay(planned, 'America/Chicago', now)).toBe('2026-12-24');
  expect(newestEntry(planned)?.from).toBe('2026-12-24T06:00:00Z');
  expect(newestEntry(number({}))?.from).toBe('2026-01-01T06:00:00Z');
});

it('lets a change hold from the day after one that another company began', () => {
  const came = number({ now: entry('2026-11-27T05:00:00Z') });
  expect(earliestDay(came, 'America/Chicago', new Date('2026-11-27T06:30:00Z'))).toBe('2026-11-27');
  expect(earliestDay(came, 'America/New_York', new Date('2026-11-27T06:30:00Z'))).toBe('2026-11-27');
  expect(earliestDay(came, 'UTC', new Date('2026-11-27T06:30:00Z'))).toBe('2026-11-28');
});
