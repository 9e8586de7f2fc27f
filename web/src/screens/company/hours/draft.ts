import type { Schemas } from '../../../api/client';

export type Sheet = Schemas['HoursSheet'];
export type Span = Schemas['Spans'][number];
export type SpecialDay = Schemas['SpecialDay'];

export const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Day = (typeof days)[number];

export const allDay: readonly Span[] = [{ from: '00:00', to: '24:00' }];
const usual: readonly Span[] = [{ from: '08:00', to: '17:00' }];

/** What somebody begins with who has said no hours yet. */
export function usualWeek(): Sheet {
  const week = Object.fromEntries(
    days.map((day) => [day, day === 'saturday' || day === 'sunday' ? [] : [...usual]]),
  ) as Sheet['week'];
  return { week, holidays: [] };
}

export function isAllDay(spans: readonly Span[]): boolean {
  return spans.length === 1 && spans[0]?.from === '00:00' && spans[0].to === '24:00';
}

/** Another span behind the last: an hour later for four hours, or what is left of the day. */
export function withAnother(spans: readonly Span[]): Span[] {
  const last = spans.at(-1);
  if (last === undefined) return [...usual];
  const hour = Number(last.to.slice(0, 2));
  const minutes = last.to.slice(2);
  if (Number.isNaN(hour) || hour >= 22) return [...spans, { from: '', to: '' }];
  return [...spans, { from: clock(hour + 1, minutes), to: hour + 5 >= 24 ? '24:00' : clock(hour + 5, minutes) }];
}

function clock(hour: number, minutes: string): string {
  return `${String(hour).padStart(2, '0')}${minutes}`;
}

/** Tuesday to Friday as Monday is. */
export function likeMonday(week: Sheet['week']): Sheet['week'] {
  const { monday } = week;
  return { ...week, tuesday: monday, wednesday: monday, thursday: monday, friday: monday };
}

export type SpanFault = 'missing' | 'reversed' | 'overlap';

/** What is wrong with the spans of a day; times of two digits compare as texts do. */
export function faultOf(spans: readonly Span[]): SpanFault | null {
  if (spans.some(({ from, to }) => from === '' || to === '')) return 'missing';
  if (spans.some(({ from, to }) => from >= to)) return 'reversed';
  const sorted = spans.toSorted((one, other) => one.from.localeCompare(other.from));
  return sorted.some((span, index) => (sorted[index + 1]?.from ?? '99:99') < span.to) ? 'overlap' : null;
}

export type HolidayFault = SpanFault | 'no-date' | 'no-name' | 'twice';

export function holidayFault(holiday: SpecialDay, all: readonly SpecialDay[]): HolidayFault | null {
  if (holiday.date === '') return 'no-date';
  if (holiday.name.trim() === '') return 'no-name';
  if (all.filter(({ date }) => date === holiday.date).length > 1) return 'twice';
  return faultOf(holiday.spans);
}

export function isRight({ week, holidays }: Sheet): boolean {
  return (
    days.every((day) => faultOf(week[day]) === null) && holidays.every((each) => holidayFault(each, holidays) === null)
  );
}

/** As the portal keeps it: in order, without spaces around names. */
export function tidied({ week, holidays }: Sheet): Sheet {
  const sorted = (spans: readonly Span[]) => spans.toSorted((one, other) => one.from.localeCompare(other.from));
  return {
    week: Object.fromEntries(days.map((day) => [day, sorted(week[day])])) as Sheet['week'],
    holidays: holidays
      .map(({ date, name, spans }) => ({ date, name: name.trim(), spans: sorted(spans) }))
      .toSorted((one, other) => one.date.localeCompare(other.date)),
  };
}

export function isSame(one: Sheet, other: Sheet): boolean {
  const told = (sheet: Sheet) => {
    const { week, holidays } = tidied(sheet);
    return JSON.stringify([
      days.map((day) => week[day].map(({ from, to }) => [from, to])),
      holidays.map(({ date, name, spans }) => [date, name, spans.map(({ from, to }) => [from, to])]),
    ]);
  };
  return told(one) === told(other);
}

/** The proposed days that are still to come and not in the list. */
export function missingOf(
  proposed: readonly SpecialDay[],
  holidays: readonly SpecialDay[],
  today: string,
): SpecialDay[] {
  return proposed.filter(({ date }) => date >= today && !holidays.some((each) => each.date === date));
}
