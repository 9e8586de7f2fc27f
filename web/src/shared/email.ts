/** Whether something may be an address; whether it is one, its mail tells. */
export function mayBeEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());
}
