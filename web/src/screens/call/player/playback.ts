import { map } from 'nanostores';
import { Problem } from '../../../api/problem';

export interface Link {
  url: string;
  expiresAt: string;
}

export interface PlaybackState {
  phase: 'idle' | 'loading' | 'playing' | 'paused' | 'failed';
  /** Seconds into the recording. */
  time: number;
  length: number;
  rate: number;
  problem: Problem | null;
}

/** What of an audio element is used; a test brings its own. */
export type Media = Pick<
  HTMLMediaElement,
  | 'src'
  | 'currentTime'
  | 'duration'
  | 'playbackRate'
  | 'defaultPlaybackRate'
  | 'buffered'
  | 'play'
  | 'pause'
  | 'addEventListener'
  | 'removeEventListener'
>;

/** A link and until when it works, on this device's clock. */
interface Lent {
  url: string;
  until: number;
}

interface Needs {
  media: Media;
  /** One link per press of Play and per renewal. Rejects with a {@link Problem}. */
  issue: () => Promise<Link>;
  keep: (position: number) => void;
  position: number;
  length: number;
}

/** A link is renewed this long before its end. */
const AHEAD_MS = 30_000;
/** What a link lives, whatever this device's clock, which may be wrong, makes of its end. */
const LEAST_MS = 60_000;
const MOST_MS = 300_000;
/** Failures in a row that are mended in silence. */
const MENDS = 2;

/**
 * Plays one recording whose links live for minutes. The listener notices nothing of it: a fresh link is fetched before the old one ends
 * while playing, and taken when the browser may need the network: for a seek, for more sound, after a pause, or because it failed. What a
 * browser says it has buffered it may still ask for again, and of a link that has died it hears nothing: it goes on asking in silence.
 */
export class Playback {
  readonly state = map<PlaybackState>({ phase: 'idle', time: 0, length: 0, rate: 1, problem: null });
  readonly #needs: Needs;
  readonly #listening = new AbortController();
  #link: Lent | null = null;
  #reserve: Lent | null = null;
  #renewal: ReturnType<typeof setTimeout> | undefined;
  /** A new source is being put in: what the element says of time is not yet ours. */
  #settling = false;
  #mends = 0;
  #gone = false;

  constructor(needs: Needs) {
    this.#needs = needs;
    const start = needs.position < needs.length - 1 ? needs.position : 0;
    this.state.set({ ...this.state.get(), time: start, length: needs.length });
    const on = (event: string, react: () => void) => {
      needs.media.addEventListener(event, react, { signal: this.#listening.signal });
    };
    on('timeupdate', () => {
      this.#moved();
    });
    on('durationchange', () => {
      if (Number.isFinite(needs.media.duration)) this.state.setKey('length', needs.media.duration);
    });
    on('playing', () => {
      this.state.set({ ...this.state.get(), phase: 'playing', problem: null });
    });
    on('pause', () => {
      if (this.#settling || this.state.get().phase !== 'playing') return;
      // to the moment: the next visit begins where this one says that it stopped
      const time = needs.media.currentTime;
      this.state.set({ ...this.state.get(), phase: 'paused', time });
      needs.keep(time);
    });
    on('waiting', () => {
      if (!this.#settling && this.#isPlaying() && this.#isStale()) void this.#reload();
    });
    on('ended', () => {
      this.state.set({ ...this.state.get(), phase: 'paused', time: 0 });
      this.#place(0);
      needs.keep(0);
    });
    on('error', () => {
      this.#failed();
    });
  }

  now(): number {
    return this.#settling || this.#link === null ? this.state.get().time : this.#needs.media.currentTime;
  }

  async play(): Promise<void> {
    const { phase } = this.state.get();
    if (phase === 'loading' || phase === 'playing') return;
    if (phase === 'failed') {
      this.#mends = 0;
      this.#link = null;
    }
    this.state.set({ ...this.state.get(), phase: 'loading', problem: null });
    if (this.#isStale()) await this.#reload();
    else await this.#start();
  }

  pause(): void {
    if (this.state.get().phase === 'loading') this.state.setKey('phase', 'paused');
    this.#needs.media.pause();
  }

  toggle(): void {
    const { phase } = this.state.get();
    if (phase === 'playing' || phase === 'loading') this.pause();
    else void this.play();
  }

  seek(to: number): void {
    const { length, phase } = this.state.get();
    const time = Math.min(Math.max(0, to), length);
    this.state.setKey('time', time);
    this.#needs.keep(time);
    if (this.#link === null) return;
    if (this.#isStale() && phase === 'playing') void this.#reload();
    else this.#place(time);
  }

  skip(seconds: number): void {
    this.seek(this.now() + seconds);
  }

  setRate(rate: number): void {
    this.state.setKey('rate', rate);
    this.#needs.media.defaultPlaybackRate = rate;
    this.#needs.media.playbackRate = rate;
  }

  dispose(): void {
    this.#gone = true;
    clearTimeout(this.#renewal);
    this.#listening.abort();
    this.#needs.media.pause();
  }

  #isPlaying(): boolean {
    return this.state.get().phase === 'playing';
  }

  #isStale(): boolean {
    return this.#link === null || this.#link.until - Date.now() < 1000;
  }

  /** With a link that has died a paused listener has to wait: the next one comes with the press of Play. */
  #place(time: number): void {
    if (this.#isStale()) this.#link = null;
    else this.#needs.media.currentTime = time;
  }

  /** Whether all that follows is in the browser, so that playing straight on needs no link. */
  #isHeld(time: number): boolean {
    const { buffered } = this.#needs.media;
    const { length } = this.state.get();
    for (let range = 0; range < buffered.length; range++) {
      if (buffered.start(range) <= time + 0.1 && buffered.end(range) >= length - 0.5) return true;
    }
    return false;
  }

  /** Puts a good link in and goes on where the listener is. */
  async #reload(): Promise<void> {
    const goOn = this.#isPlaying() || this.state.get().phase === 'loading';
    this.#settling = true;
    try {
      const link = this.#takeReserve() ?? (await this.#lend());
      if (this.#gone) return;
      this.#link = link;
      const { media } = this.#needs;
      media.src = link.url;
      media.currentTime = this.state.get().time;
      this.setRate(this.state.get().rate);
      this.#planRenewal();
      // somebody may have pressed Pause while the link was on its way
      if (goOn && this.state.get().phase !== 'paused') await this.#start();
    } catch (error) {
      if (!this.#gone) this.#give(error);
    } finally {
      this.#settling = false;
    }
  }

  async #lend(): Promise<Lent> {
    const { url, expiresAt } = await this.#needs.issue();
    const life = Math.min(Math.max(Date.parse(expiresAt) - Date.now(), LEAST_MS), MOST_MS);
    return { url, until: Date.now() + life };
  }

  async #start(): Promise<void> {
    try {
      await this.#needs.media.play();
    } catch (error) {
      const name = error instanceof DOMException ? error.name : '';
      // another source or a pause came between: whoever did that goes on
      if (name === 'AbortError') return;
      if (name === 'NotAllowedError') this.state.setKey('phase', 'paused');
      else this.#failed();
    }
  }

  #takeReserve(): Lent | null {
    const reserve = this.#reserve;
    this.#reserve = null;
    return reserve !== null && reserve.until - Date.now() > 1000 ? reserve : null;
  }

  #planRenewal(): void {
    clearTimeout(this.#renewal);
    const latest = this.#reserve ?? this.#link;
    if (latest === null) return;
    this.#renewal = setTimeout(() => void this.#renew(), Math.max(LEAST_MS, latest.until - Date.now() - AHEAD_MS));
  }

  async #renew(): Promise<void> {
    // who does not listen now gets a link at the next press of Play; who has it all needs none
    if (!this.#isPlaying() || this.#isHeld(this.now())) return;
    try {
      this.#reserve = await this.#lend();
    } catch {
      // then it is tried when it is needed, and said if it fails again
    }
    if (!this.#gone) this.#planRenewal();
  }

  #failed(): void {
    const { phase } = this.state.get();
    if (this.#gone || this.#link === null || phase === 'failed') return;
    this.#link = null;
    if (phase !== 'playing' && phase !== 'loading') return;
    if (this.#mends >= MENDS) {
      this.#give(null);
      return;
    }
    this.#mends++;
    void this.#reload();
  }

  #give(error: unknown): void {
    this.#link = null;
    this.state.set({
      ...this.state.get(),
      phase: 'failed',
      problem: error instanceof Problem ? error : new Problem('unexpected', 0, null, '', null, null),
    });
  }

  #moved(): void {
    if (this.#settling || this.#link === null) return;
    const time = this.#needs.media.currentTime;
    const before = this.state.get().time;
    this.state.setKey('time', time);
    if (Math.floor(time) !== Math.floor(before)) {
      this.#needs.keep(time);
      if (time > before) this.#mends = 0;
    }
  }
}
