import { describe, expect, it } from 'vitest';
import { placeName, zoneName, zones } from './zones';

describe('zones', () => {
  it('begin with those of the United States, by what their clocks are called', () => {
    const { near } = zones('en-US', 'America/Chicago');
    expect(near.find(({ value }) => value === 'America/Chicago')?.label).toBe('Central Time (Chicago)');
  });

  it('have each zone once, and the one that is chosen in any case', () => {
    const { near, far } = zones('en-US', 'US/Central');
    const all = [...near, ...far].map(({ value }) => value);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toContain('US/Central');
    expect(all).toContain('Europe/Berlin');
    expect(all).toContain('UTC');
  });

  it('are called by their clocks where they stand alone', () => {
    expect(zoneName('America/Chicago')).toBe('Central Time (Chicago)');
    expect(zoneName('UTC')).toContain('UTC');
  });

  it('are called by their place', () => {
    expect(placeName('America/Argentina/Buenos_Aires')).toBe('Buenos Aires (America, Argentina)');
    expect(placeName('UTC')).toBe('UTC');
  });
});
