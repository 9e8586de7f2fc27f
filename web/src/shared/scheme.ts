import { atom } from 'nanostores';
import { keep, readKept } from './kept';

export type Scheme = 'light' | 'dark' | 'system';
export const schemes: readonly Scheme[] = ['light', 'dark', 'system'];

const system = matchMedia('(prefers-color-scheme: dark)');

function kept(): Scheme {
  const value = readKept('scheme');
  return value === 'light' || value === 'dark' ? value : 'system';
}

export const scheme = atom<Scheme>(kept());

/** What is really shown. `public/scheme.js` sets the same before the first paint. */
export const shown = atom<'light' | 'dark'>('light');

function show(): void {
  const chosen = scheme.get();
  shown.set(chosen === 'system' ? (system.matches ? 'dark' : 'light') : chosen);
  document.documentElement.setAttribute('data-mantine-color-scheme', shown.get());
}

scheme.subscribe(show);
system.addEventListener('change', show);

export function chooseScheme(to: Scheme): void {
  keep('scheme', to === 'system' ? null : to);
  scheme.set(to);
}
