import { expect, it } from 'vitest';
import { faultOf, holidayFault, isRight, isSame, likeMonday, missingOf, usualWeek, withAnother } from './draft';

const span = (from: string, to: string) => ({ from, to });
const closed = (date: string, name = 'Day') => ({ date, name, spans: [] });

it.each([
  [[], null],
  [[span('00:00', '24:00')], null],
  [[span('13:00', '17:00'), span('08:00', '13:00')], null],
  [[span('08:00', '')], 'missing'],
  [[span('18:00', '02:00')], 'reversed'],
  [[span('08:00', '08:00')], 'reversed'],
  [[span('12:00', '13:00'), span('08:00', '12:01')], 'overlap'],
] as const)('finds what is wrong with %j', (spans, fault) => {
  expect(faultOf(spans)).toBe(fault);
});

it('finds what is wrong with a holiday', () => {
  expect(holidayFault(closed(''), [])).toBe('no-date');
  expect(holidayFault(closed('2026-12-25', ' '), [])).toBe('no-name');
  expect(holidayFault(closed('2026-12-25'), [closed('2026-12-25'), closed('2026-12-25', 'Other')])).toBe('twice');
  expect(isRight({ ...usualWeek(), holidays: [closed('2026-12-25')] })).toBe(true);
  expect(isRight({ ...usualWeek(), holidays: [closed('')] })).toBe(false);
});

it('gives the other weekdays what Monday has', () => {
  const week = likeMonday({ ...usualWeek().week, monday: [span('06:00', '22:00')] });
  expect(week.friday).toEqual([span('06:00', '22:00')]);
  expect(week.saturday).toEqual([]);
});

it('adds a span behind the last', () => {
  expect(withAnother([])).toEqual([span('08:00', '17:00')]);
  expect(withAnother([span('08:00', '12:00')])).toEqual([span('08:00', '12:00'), span('13:00', '17:00')]);
  expect(withAnother([span('08:00', '20:30')]).at(-1)).toEqual(span('21:30', '24:00'));
  expect(withAnother([span('08:00', '24:00')]).at(-1)).toEqual(span('', ''));
});

it('sees no change in order and spaces', () => {
  const one = { ...usualWeek(), holidays: [closed('2026-12-25', 'Christmas'), closed('2026-01-01')] };
  const other = { ...usualWeek(), holidays: [closed('2026-01-01'), closed('2026-12-25', ' Christmas ')] };
  expect(isSame(one, other)).toBe(true);
  expect(isSame(one, usualWeek())).toBe(false);
});

it('proposes what is still to come and not there', () => {
  const proposed = [closed('2026-01-01'), closed('2026-11-26'), closed('2026-12-25')];
  expect(missingOf(proposed, [closed('2026-11-26', 'Ours')], '2026-11-20')).toEqual([closed('2026-12-25')]);
});
