import { language, localeOf } from '../i18n';

/** Zones by their IANA names, in words: those of the United States first, by what their clocks are called. */
export interface ZoneOption {
  value: string;
  label: string;
}

export interface ZoneGroups {
  near: ZoneOption[];
  far: ZoneOption[];
}

const near = [
  'America/New_York',
  'America/Detroit',
  'America/Indiana/Indianapolis',
  'America/Chicago',
  'America/Denver',
  'America/Boise',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
  'America/Puerto_Rico',
];

/** "Chicago (America)" */
export function placeName(zone: string): string {
  const parts = zone.replaceAll('_', ' ').split('/');
  const place = parts.pop() ?? zone;
  return parts.length === 0 ? place : `${place} (${parts.join(', ')})`;
}

/** "Central Time (Chicago)", where it stands alone. */
export function zoneName(zone: string): string {
  return clockName(zone, localeOf(language.get()));
}

/** "Central Time (Chicago)" */
function clockName(zone: string, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts();
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value;
  const place = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
  return name === undefined || name.includes(place) ? place : `${name} (${place})`;
}

/** @param chosen a zone to be offered even where the browser does not list it */
export function zones(locale: string, chosen: string): ZoneGroups {
  const far = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', chosen]);
  near.forEach((zone) => far.delete(zone));
  far.delete('');
  return {
    near: near.map((zone) => ({ value: zone, label: clockName(zone, locale) })),
    far: [...far]
      .map((zone) => ({ value: zone, label: placeName(zone) }))
      .sort((one, other) => one.label.localeCompare(other.label, locale)),
  };
}

/** Where this browser's clock is. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
