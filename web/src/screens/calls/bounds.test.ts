import { describe, expect, it } from 'vitest';
import { boundsOf, boundsText, boundsWords } from './bounds';

const words = {
  atLeast: ({ time }: { time: string }) => `at least ${time}`,
  atMost: ({ time }: { time: string }) => `at most ${time}`,
  seconds: ({ n }: { n: number }) => `${String(n)} s`,
  minutes: ({ n }: { n: number }) => `${String(n)} min`,
};

describe('bounds', () => {
  it.each([
    ['60-300', { least: 60, most: 300 }, '1 min – 5 min'],
    ['20-', { least: 20, most: null }, 'at least 20 s'],
    ['-90', { least: null, most: 90 }, 'at most 90 s'],
    ['0-0', { least: 0, most: 0 }, '0 s'],
  ])('%s', (text, bounds, said) => {
    expect(boundsOf(text)).toEqual(bounds);
    expect(boundsText(bounds)).toBe(text);
    expect(boundsWords(bounds, words)).toBe(said);
  });

  it.each(['', '-', '9', '9-8', 'a-b', '1-2-3', '1234567-'])('none: %s', (text) => {
    expect(boundsOf(text)).toBeNull();
  });
});
