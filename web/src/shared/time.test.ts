import { describe, expect, it } from 'vitest';
import {
  addDays,
  brief,
  clockTime,
  dayName,
  dayOf,
  daysBetween,
  duration,
  fullMoment,
  minutesSeconds,
  moment,
} from './time';

const words = { today: 'Today', yesterday: 'Yesterday' };
const chicago = 'America/Chicago';
const now = new Date('2026-11-21T20:10:00Z');
/** Intl writes narrow spaces before AM and PM; people do not type them. */
const plain = (text: string) => text.replaceAll('\u202f', ' ');

describe('a moment', () => {
  it.each([
    ['2026-11-21T19:58:04Z', 'Today 1:58 PM'],
    ['2026-11-21T06:00:00Z', 'Today 12:00 AM'],
    ['2026-11-21T05:59:59Z', 'Yesterday 11:59 PM'],
    ['2026-11-03T22:40:00Z', 'Nov 3, 4:40 PM'],
    ['2025-10-12T14:15:00Z', 'Oct 12, 2025, 9:15 AM'],
  ])('%s is %s where the company is', (instant, said) => {
    expect(plain(moment(instant, chicago, 'en-US', words, now))).toBe(said);
  });

  it('is told in full with its zone', () => {
    expect(plain(fullMoment('2026-11-21T19:58:04Z', chicago, 'en-US'))).toBe(
      'Saturday, November 21, 2026 at 1:58:04 PM CST',
    );
  });

  it('speaks Spanish', () => {
    expect(clockTime('2026-11-21T19:58:04Z', chicago, 'es-US')).toMatch(/^1:58\sp\.\s?m\.$/u);
  });
});

describe('a day', () => {
  it('is the zone’s, on both sides of midnight and of the change of clocks', () => {
    expect(dayOf('2026-11-22T05:59:59Z', chicago)).toBe('2026-11-21');
    expect(dayOf('2026-11-22T06:00:00Z', chicago)).toBe('2026-11-22');
    expect(dayOf('2026-11-01T05:30:00Z', chicago)).toBe('2026-11-01');
  });

  it('steps over months, years and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysBetween('2026-11-15', '2026-11-22')).toBe(7);
  });

  it('has a name, with the year when it is another', () => {
    expect(dayName('2026-11-15', 'en-US', '2026-11-21')).toBe('Sun, Nov 15');
    expect(dayName('2025-11-15', 'en-US', '2026-11-21')).toBe('Sat, Nov 15, 2025');
  });
});

describe('a length of time', () => {
  it.each([
    [0, '0:00'],
    [9.9, '0:09'],
    [252, '4:12'],
    [3852, '1:04:12'],
  ])('%d s on a clock is %s', (seconds, said) => {
    expect(minutesSeconds(seconds)).toBe(said);
  });

  it.each([
    [9, '9 s'],
    [60, '1 min'],
    [252, '4 min 12 s'],
    [3840, '1 h 4 min'],
    [7200, '2 h'],
  ])('%d s in words is %s', (seconds, said) => {
    expect(duration(seconds)).toBe(said);
  });

  it.each([
    [9, '9 s'],
    [60, '1:00'],
    [146, '2:26'],
  ])('%d s in a column is %s', (seconds, said) => {
    expect(brief(seconds)).toBe(said);
  });
});
