import { one } from './search';

export interface Back {
  back?: string;
}

/** Where to go after signing in: only ever a path of this portal. */
export function parseBack(search: Record<string, unknown>): Back {
  const back = one(search.back);
  return back !== undefined && isOwnPath(back) ? { back } : {};
}

function isOwnPath(path: string): boolean {
  if (!path.startsWith('/') || path.includes('\\')) return false;
  const base = 'https://portal.invalid';
  try {
    const url = new URL(path, base);
    return url.origin === base && !['/sign-in', '/second-factor', '/welcome'].includes(url.pathname);
  } catch {
    return false;
  }
}
