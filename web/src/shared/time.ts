/** Local days and moments. A day is `yyyy-mm-dd`; an instant is ISO-8601 in UTC; a zone is an IANA name. */
const DAY_MS = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, zone, options]);
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
  formats.set(key, made);
  return made;
}

export function dayOf(instant: Date | string, zone: string): string {
  return format('en-CA', zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(instant));
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

export function clockTime(instant: string, zone: string, locale: string, withSeconds = false): string {
  const seconds: Intl.DateTimeFormatOptions = withSeconds ? { second: '2-digit' } : {};
  return format(locale, zone, { hour: 'numeric', minute: '2-digit', ...seconds }).format(new Date(instant));
}

export interface DayWords {
  today: string;
  yesterday: string;
}

/** "Today 1:58 PM", "Nov 3, 4:40 PM", and with the year when it is another. */
export function moment(instant: string, zone: string, locale: string, words: DayWords, now: Date = new Date()): string {
  const day = dayOf(instant, zone);
  const today = dayOf(now, zone);
  const time = clockTime(instant, zone, locale);
  if (day === today) return `${words.today} ${time}`;
  if (day === addDays(today, -1)) return `${words.yesterday} ${time}`;
  return `${shortDate(instant, zone, locale, today)}, ${time}`;
}

function shortDate(instant: string, zone: string, locale: string, today: string): string {
  const year: Intl.DateTimeFormatOptions =
    dayOf(instant, zone).slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' };
  return format(locale, zone, { month: 'short', day: 'numeric', ...year }).format(new Date(instant));
}

/** "Saturday, November 21, 2026 at 1:58:04 PM CST" */
export function fullMoment(instant: string, zone: string, locale: string): string {
  return format(locale, zone, {
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(instant));
}

/** "Sun, Nov 15", with the year when it is another. */
export function dayName(day: string, locale: string, today: string): string {
  const year: Intl.DateTimeFormatOptions = day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' };
  return format(locale, 'UTC', { weekday: 'short', month: 'short', day: 'numeric', ...year }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** "4:12", "1:04:12" */
export function minutesSeconds(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const rest = String(whole % 60).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes}:${rest}`;
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:${rest}`;
}

/** "9 s", "2:26": for columns. */
export function brief(seconds: number): string {
  return seconds < 60 ? duration(seconds) : minutesSeconds(seconds);
}

/** "9 s", "4 min 12 s", "1 h 4 min": the units are the same in English and Spanish. */
export function duration(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
