/** 2024-01-01 was a Monday. */
function dayLike(weekday: number): Date {
  return new Date(Date.UTC(2024, 0, weekday));
}

/** "Monday" for 1. */
export function weekdayName(weekday: number, locale: string, length: 'long' | 'short' = 'long'): string {
  return new Intl.DateTimeFormat(locale, { weekday: length, timeZone: 'UTC' }).format(dayLike(weekday));
}

/** The weekdays in the order of a language's calendar: 7 first where weeks begin on Sunday. */
export function weekdaysOf(locale: string): number[] {
  return locale.startsWith('en') ? [7, 1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5, 6, 7];
}

/** "8 AM", "8:00". */
export function hourName(hour: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, 0, 1, hour)),
  );
}
