import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { columnChoice } from './columns';

const kept = new Map<string, string>();
const begin = () => columnChoice('list.columns', ['name', 'place', 'zone'], ['name', 'zone']);

beforeEach(() => {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});

afterEach(() => {
  kept.clear();
  vi.unstubAllGlobals();
});

it('shows what the address names, else what was chosen last, else the usual columns', () => {
  const choice = begin();
  expect(choice.shown(undefined)).toEqual(['name', 'zone']);
  expect(choice.keep(['zone', 'place'])).toEqual(['place', 'zone']);
  expect(choice.shown(undefined)).toEqual(['place', 'zone']);
  expect(begin().shown(undefined)).toEqual(['place', 'zone']);
  expect(choice.shown(['name'])).toEqual(['name']);
  expect(choice.isUsual(choice.shown(undefined))).toBe(false);
});

it('goes back to the usual ones when none is left', () => {
  const choice = begin();
  choice.keep(['place']);
  expect(choice.keep([])).toBeUndefined();
  expect(choice.shown(undefined)).toEqual(['name', 'zone']);
  expect(begin().shown(undefined)).toEqual(['name', 'zone']);
  expect(choice.isUsual(choice.shown(undefined))).toBe(true);
});

it('passes over what it does not know any more', () => {
  kept.set('list.columns', 'colour place');
  expect(begin().shown(undefined)).toEqual(['place']);
  kept.set('list.columns', 'colour');
  expect(begin().shown(undefined)).toEqual(['name', 'zone']);
});
