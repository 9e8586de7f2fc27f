import { describe, expect, it } from 'vitest';
import { parseCallsSearch } from '../calls/search';
import {
  better,
  busiestWeekday,
  change,
  judged,
  listOf,
  measured,
  peak,
  stack,
  type Counts,
  type Dashboard,
} from './figures';

const figures: Dashboard['figures'] = {
  calls: 120,
  shortAbandons: 2,
  answered: 110,
  abandoned: 6,
  bookable: 60,
  winnable: 9,
  newCallers: 40,
  booked: 30,
  lost: 9,
  answeredRate: 93.2,
  abandonedRate: 5.1,
  bookedRate: 50,
  averageWaitSeconds: 14,
  averageTalkSeconds: 201,
};

const targets = {
  answeredLeast: 97,
  abandonedMost: 5,
  waitSecondsMost: 20,
  bookedLeast: 35,
  bookedMost: 50,
  talkSecondsLeast: 180,
  talkSecondsMost: 360,
  shortAbandonSeconds: 5,
};

function counts(calls: number, lost = 0): Counts {
  return { calls, answered: calls, abandoned: 0, booked: 0, lost };
}

const hours = [
  { weekday: 1, hour: 8, now: counts(5, 3) },
  { weekday: 1, hour: 9, now: counts(4, 1) },
  { weekday: 2, hour: 23, now: counts(6, 2) },
  { weekday: 3, hour: 0, now: counts(9, 0) },
];

describe('figures', () => {
  it('are judged by their targets', () => {
    expect(judged('answeredRate', 93.2, targets)).toBe('bad');
    expect(judged('answeredRate', 97, targets)).toBe('good');
    expect(judged('abandonedRate', 5, targets)).toBe('good');
    expect(judged('abandonedRate', 5.1, targets)).toBe('bad');
    expect(judged('bookedRate', 61, targets)).toBe('good');
    expect(judged('averageTalkSeconds', 400, targets)).toBe('bad');
    expect(judged('calls', 3, targets)).toBe('plain');
    expect(judged('bookedRate', null, targets)).toBe('plain');
    expect(judged('answeredRate', 93.2, { ...targets, answeredLeast: 90 })).toBe('good');
  });

  it('change by points, and calls by percent', () => {
    expect(change(figures, { ...figures, calls: 100, answeredRate: 94 }, 'calls')).toBe(20);
    expect(change(figures, { ...figures, answeredRate: 94 }, 'answeredRate')).toBe(-0.8);
    expect(change(figures, { ...figures, calls: 0 }, 'calls')).toBeNull();
    expect(change(figures, { ...figures, bookedRate: null }, 'bookedRate')).toBeNull();
  });

  it('are better when fewer leave', () => {
    expect(better('abandonedRate', -1)).toBe('good');
    expect(better('averageWaitSeconds', 3)).toBe('bad');
    expect(better('bookedRate', 2)).toBe('good');
    expect(better('calls', 20)).toBe('plain');
  });

  it('open the list that they count', () => {
    expect(listOf('abandonedRate', targets)).toEqual({ direction: ['inbound'], abandoned: ['yes'], wait: '6-' });
    expect(listOf('abandonedRate', { ...targets, shortAbandonSeconds: 10 })).toHaveProperty('wait', '11-');
  });
});

it.each(measured)('the list of %s is one that its address can say', (what) => {
  expect(parseCallsSearch(listOf(what, targets))).toEqual(listOf(what, targets));
});

describe('hours', () => {
  it('have a peak of two in a row, which midnight ends', () => {
    expect(peak(hours, 'calls')).toEqual({ weekday: 1, hour: 8, count: 9, share: 38 });
    expect(peak(hours, 'lost')).toEqual({ weekday: 1, hour: 8, count: 4, share: 67 });
    expect(peak([], 'calls')).toBeNull();
    expect(peak(hours, 'booked')).toBeNull();
  });

  it('tell the busiest weekday', () => {
    expect(busiestWeekday(hours)).toEqual({ weekday: 1, share: 38 });
    expect(busiestWeekday([])).toBeNull();
  });
});

describe('a day', () => {
  it('is stacked to its calls', () => {
    expect(stack({ calls: 10, answered: 7, booked: 4, lost: 1, abandoned: 2 })).toEqual({
      booked: 4,
      others: 3,
      abandoned: 2,
      lost: 1,
    });
    const twice = stack({ calls: 2, answered: 0, booked: 0, lost: 2, abandoned: 2 });
    expect(twice.booked + twice.others + twice.abandoned + twice.lost).toBe(2);
  });
});
