import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { WAVE_STYLE_HASH } from './policy';

/**
 * The policy allows styles from files alone, and one style element by its hash: the one that wavesurfer puts into its own shadow tree.
 * This computes it from the package as it is installed, so that a new version cannot change it unnoticed.
 */
it('names the hash of the one style element that the app brings', () => {
  const renderer = readFileSync('node_modules/wavesurfer.js/dist/renderer.js', 'utf8');
  const waveform = readFileSync('src/screens/call/player/waveform.tsx', 'utf8');
  const height = /WAVE_HEIGHT = (\d+)/.exec(waveform)?.[1] ?? '';
  const style = (/<style\$\{.*?\}>(.*?)<\/style>/s.exec(renderer)?.[1] ?? '').replace(
    /\$\{this\.getHeight\([^}]*\}/,
    height,
  );
  const hash = `sha256-${createHash('sha256').update(style).digest('base64')}`;
  expect(WAVE_STYLE_HASH).toBe(hash);
});
