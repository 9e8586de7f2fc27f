/** Five9's names have a hyphen where type wants a dash, which begins no line: "Booked - New Customer". */
export function dashed(name: string): string {
  return name.replaceAll(' - ', '\u00a0– ');
}

/** "NP" for Northside Plumbing. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  return words
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}
