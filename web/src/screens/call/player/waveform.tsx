import { useStore } from '@nanostores/react';
import { useEffect, useRef } from 'react';
import WaveSurfer from 'wavesurfer.js';
import { shown } from '../../../shared/scheme';
import type { Playback } from './playback';

/** Stands in wavesurfer's style element, whose hash the content security policy names. */
export const WAVE_HEIGHT = 56;

interface Props {
  playback: Playback;
  peaks: readonly number[];
  length: number;
}

/** The picture of the sound. It only draws and says where it was pressed; the playback is ours. */
export default function Waveform({ playback, peaks, length }: Props) {
  const container = useRef<HTMLDivElement>(null);
  const scheme = useStore(shown);

  useEffect(() => {
    if (container.current === null) return;
    const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    const wave = WaveSurfer.create({
      container: container.current,
      // an element of its own, never loaded: ours is not to be touched
      media: new Audio(),
      height: WAVE_HEIGHT,
      peaks: [peaks.map((peak) => Math.max(peak, 2) / 100)],
      duration: length,
      barWidth: 3,
      barGap: 1.5,
      barRadius: 3,
      waveColor: colour('--line-strong'),
      progressColor: colour('--accent'),
      cursorColor: colour('--accent'),
      cursorWidth: 2,
      hideScrollbar: true,
      dragToSeek: true,
    });
    wave.on('interaction', (time) => {
      playback.seek(time);
    });
    let frame = 0;
    let drawn = -1;
    const follow = () => {
      const now = playback.now();
      if (now !== drawn) {
        drawn = now;
        wave.setTime(now);
      }
      frame = requestAnimationFrame(follow);
    };
    wave.on('ready', () => {
      cancelAnimationFrame(frame);
      follow();
    });
    return () => {
      cancelAnimationFrame(frame);
      wave.destroy();
    };
  }, [playback, peaks, length, scheme]);

  return <div ref={container} />;
}
