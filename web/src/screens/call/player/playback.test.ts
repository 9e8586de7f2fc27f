import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../../../api/problem';
import { Playback, type Link } from './playback';

/** An audio element of which the test says what the network does. */
class Sound extends EventTarget {
  src = '';
  currentTime = 0;
  duration = 240;
  playbackRate = 1;
  defaultPlaybackRate = 1;
  held: [number, number][] = [];
  readonly sources: [url: string, at: number][] = [];

  get buffered(): TimeRanges {
    return {
      length: this.held.length,
      start: (range) => this.held[range]?.[0] ?? 0,
      end: (range) => this.held[range]?.[1] ?? 0,
    };
  }

  play(): Promise<void> {
    this.sources.push([this.src, this.currentTime]);
    // as browsers do while nothing of a new source is here yet
    this.dispatchEvent(new Event('waiting'));
    this.dispatchEvent(new Event('playing'));
    return Promise.resolve();
  }

  pause(): void {
    this.dispatchEvent(new Event('pause'));
  }

  reaches(time: number): void {
    this.currentTime = time;
    this.dispatchEvent(new Event('timeupdate'));
  }

  fails(): void {
    this.dispatchEvent(new Event('error'));
  }
}

const LIFE_MS = 300_000;

function set(position = 0, issue?: () => Promise<Link>) {
  const sound = new Sound();
  const issued: string[] = [];
  const kept: number[] = [];
  const playback = new Playback({
    media: sound,
    issue:
      issue ??
      (() => {
        const url = `link-${issued.length + 1}`;
        issued.push(url);
        return Promise.resolve({ url, expiresAt: new Date(Date.now() + LIFE_MS).toISOString() });
      }),
    keep: (seconds) => kept.push(seconds),
    position,
    length: 240,
  });
  return { sound, issued, kept, playback };
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-21T20:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a recording', () => {
  it('asks for a link when Play is pressed, not before', async () => {
    const { issued, playback } = set();
    playback.seek(30);
    expect(issued).toEqual([]);
    await playback.play();
    expect(issued).toEqual(['link-1']);
    expect(playback.state.get().phase).toBe('playing');
  });

  it('begins where it was left, and anew when it was heard to the end', async () => {
    const left = set(87);
    await left.playback.play();
    expect(left.sound.sources).toEqual([['link-1', 87]]);
    expect(set(239.8).playback.now()).toBe(0);
  });

  it('remembers where it is', async () => {
    const { sound, kept, playback } = set();
    await playback.play();
    sound.reaches(1.2);
    sound.reaches(1.4);
    sound.reaches(2.1);
    expect(kept).toEqual([1.2, 2.1]);
  });

  it('remembers the very moment of a pause', async () => {
    const { sound, kept, playback } = set();
    await playback.play();
    sound.reaches(2.1);
    sound.currentTime = 2.8;
    playback.pause();
    expect(kept.at(-1)).toBe(2.8);
    expect(playback.state.get().time).toBe(2.8);
  });

  it('fetches a fresh link before the old one ends, without a break in the sound', async () => {
    const { sound, issued, playback } = set();
    await playback.play();
    await vi.advanceTimersByTimeAsync(LIFE_MS - 29_000);
    expect(issued).toEqual(['link-1', 'link-2']);
    expect(sound.sources).toHaveLength(1);
  });

  it('goes on with the fresh link where the old one broke off', async () => {
    const { sound, issued, playback } = set();
    await playback.play();
    await vi.advanceTimersByTimeAsync(LIFE_MS + 1000);
    sound.reaches(120.5);
    sound.fails();
    await vi.advanceTimersByTimeAsync(0);
    expect(sound.sources.at(-1)).toEqual(['link-2', 120.5]);
    expect(issued).toEqual(['link-1', 'link-2']);
    expect(playback.state.get().phase).toBe('playing');
  });

  it('needs no fresh link to play straight on when the browser has all of it', async () => {
    const { sound, issued, playback } = set();
    await playback.play();
    sound.held = [[0, 240]];
    await vi.advanceTimersByTimeAsync(2 * LIFE_MS);
    expect(issued).toEqual(['link-1']);
  });

  it('seeks with a fresh link even where the browser says it has the sound, for it asks for it again', async () => {
    const { sound, issued, playback } = set();
    await playback.play();
    sound.held = [[0, 240]];
    await vi.advanceTimersByTimeAsync(LIFE_MS + 1000);
    playback.seek(10);
    await vi.advanceTimersByTimeAsync(0);
    expect(sound.sources.at(-1)).toEqual(['link-2', 10]);
    playback.pause();
    await vi.advanceTimersByTimeAsync(LIFE_MS + 1000);
    playback.seek(20);
    expect(issued).toEqual(['link-1', 'link-2']);
    await playback.play();
    expect(sound.sources.at(-1)).toEqual(['link-3', 20]);
  });

  it('leaves a link alone that died before the end of the recording', async () => {
    const { sound, playback } = set();
    await playback.play();
    await vi.advanceTimersByTimeAsync(LIFE_MS + 1000);
    sound.currentTime = 240;
    sound.dispatchEvent(new Event('ended'));
    expect(sound.currentTime).toBe(240);
    expect(playback.now()).toBe(0);
    await playback.play();
    expect(sound.sources.at(-1)).toEqual(['link-2', 0]);
  });

  it('seeks after a pause of two hours, and plays on', async () => {
    const { sound, issued, playback } = set();
    await playback.play();
    sound.reaches(20);
    playback.pause();
    await vi.advanceTimersByTimeAsync(2 * 3_600_000);
    expect(issued).toEqual(['link-1']);
    playback.seek(200);
    await playback.play();
    expect(sound.sources.at(-1)).toEqual(['link-2', 200]);
    expect(issued).toEqual(['link-1', 'link-2']);
  });

  it('seeks with a fresh link when the old one ended while playing', async () => {
    const { sound, playback } = set();
    await playback.play();
    await vi.advanceTimersByTimeAsync(LIFE_MS + 1000);
    playback.seek(230);
    await vi.advanceTimersByTimeAsync(0);
    expect(sound.sources.at(-1)).toEqual(['link-2', 230]);
  });

  it('keeps its speed across links', async () => {
    const { sound, playback } = set();
    await playback.play();
    playback.setRate(1.5);
    sound.playbackRate = 1;
    sound.fails();
    await vi.advanceTimersByTimeAsync(0);
    expect([sound.playbackRate, sound.defaultPlaybackRate]).toEqual([1.5, 1.5]);
  });

  it('gives up in words when it fails again and again, and tries anew when asked', async () => {
    const { sound, playback } = set();
    await playback.play();
    for (let time = 0; time < 3; time++) {
      sound.fails();
      await vi.advanceTimersByTimeAsync(0);
    }
    expect(playback.state.get().phase).toBe('failed');
    await playback.play();
    expect(playback.state.get().phase).toBe('playing');
  });

  it('says why there is no link', async () => {
    const refusal = new Problem('no_permission', 403, 'r1', '', null, null);
    const { playback } = set(0, () => Promise.reject(refusal));
    await playback.play();
    expect(playback.state.get()).toMatchObject({ phase: 'failed', problem: refusal });
  });

  it('does not play after all when Pause is pressed while the link is on its way', async () => {
    let hand: (link: Link) => void = () => undefined;
    const { sound, playback } = set(0, () => new Promise((resolve) => (hand = resolve)));
    const playing = playback.play();
    playback.pause();
    hand({ url: 'late', expiresAt: new Date(Date.now() + LIFE_MS).toISOString() });
    await playing;
    expect(sound.sources).toEqual([]);
    expect(playback.state.get().phase).toBe('paused');
  });

  it('does not hammer the portal when this device’s clock is ahead', async () => {
    const { issued, playback } = set(0, undefined);
    await playback.play();
    vi.setSystemTime(new Date('2026-11-21T23:00:00Z'));
    await vi.advanceTimersByTimeAsync(LIFE_MS);
    expect(issued.length).toBeLessThanOrEqual(2);
  });

  it.each([-3_600_000, 3_600_000])('plays on a device whose clock is wrong by %i ms', async (wrong) => {
    let issued = 0;
    const { sound, playback } = set(0, () => {
      issued++;
      return Promise.resolve({
        url: `link-${issued}`,
        expiresAt: new Date(Date.now() + LIFE_MS - wrong).toISOString(),
      });
    });
    await playback.play();
    sound.dispatchEvent(new Event('waiting'));
    await vi.advanceTimersByTimeAsync(0);
    expect(issued).toBe(1);
    expect(sound.sources).toEqual([['link-1', 0]]);
    await vi.advanceTimersByTimeAsync(LIFE_MS + 1000);
    playback.seek(200);
    await vi.advanceTimersByTimeAsync(0);
    expect(sound.sources).toHaveLength(2);
    expect(issued).toBeLessThanOrEqual(10);
  });
});
