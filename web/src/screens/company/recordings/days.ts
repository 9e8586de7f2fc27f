export const LEAST_DAYS = 30;
export const MOST_DAYS = 3650;

/** A number of days as people write it; null for what nobody may keep. */
export function daysOf(text: string): number | null {
  const days = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
  return days >= LEAST_DAYS && days <= MOST_DAYS ? days : null;
}
