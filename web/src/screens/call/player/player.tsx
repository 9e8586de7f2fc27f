import { Menu, UnstyledButton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { callLog } from '../../../api/call-log';
import type { Problem } from '../../../api/problem';
import { useSession } from '../../../api/session';
import { AlertIcon } from '../../../shared/icons';
import { PauseIcon, PlayIcon } from '../../../shared/more-icons';
import { minutesSeconds } from '../../../shared/time';
import { playerMessages } from './messages';
import { Playback } from './playback';
import classes from './player.module.css';
import { keepPosition, positionOf } from './positions';
import { useKeys } from './keys';

const Waveform = lazy(() => import('./waveform'));

const SKIP_SECONDS = 10;
const rates = [0.75, 1, 1.25, 1.5, 2] as const;
/** What stands where the peaks would, when they cannot be had. */
const FLAT = Array.from({ length: 120 }, () => 8);

interface Props {
  callId: string;
  seconds: number;
  /** The press on the list's play button goes on here. */
  playAtOnce: boolean;
}

export function Player({ callId, seconds, playAtOnce }: Props) {
  const audio = useRef<HTMLAudioElement>(null);
  const [playback, setPlayback] = useState<Playback | null>(null);
  const { csrf } = useSession();
  const token = useRef(csrf);
  const atOnce = useRef(playAtOnce);
  useEffect(() => {
    token.current = csrf;
  }, [csrf]);

  useEffect(() => {
    if (audio.current === null) return;
    const made = new Playback({
      media: audio.current,
      issue: () => callLog.recordingLink(callId, token.current),
      keep: (position) => {
        keepPosition(callId, position);
      },
      position: positionOf(callId),
      length: seconds,
    });

    setPlayback(made);
    if (atOnce.current) void made.play();
    atOnce.current = false;
    return () => {
      made.dispose();
    };
  }, [callId, seconds]);

  return (
    <>
      {/* captions: there is no transcript of the call */}
      <audio ref={audio} preload="none" />
      {playback === null ? <div className={classes.player} /> : <Controls playback={playback} callId={callId} />}
    </>
  );
}

function words(
  problem: Problem | null,
  t: { failed: string; unreachable: string; refused: string; again: string },
): string {
  if (problem?.code === 'unreachable') return t.unreachable;
  if (problem?.status === 403) return t.refused;
  if (problem?.status === 404 || problem?.status === 409) return t.again;
  return t.failed;
}

function Controls({ playback, callId }: { playback: Playback; callId: string }) {
  const t = useStore(playerMessages);
  const { phase, time, length, rate, problem } = useStore(playback.state);
  const peaks = useQuery({
    queryKey: ['peaks', callId],
    queryFn: ({ signal }) => callLog.recordingPeaks(callId, signal),
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  });
  useKeys({
    toggle: () => {
      playback.toggle();
    },
    skip: (direction) => {
      playback.skip(direction * SKIP_SECONDS);
    },
  });

  const active = phase === 'playing' || phase === 'loading';
  const position = { time: minutesSeconds(time), length: minutesSeconds(length) };
  const onSliderKey = (event: KeyboardEvent) => {
    if (event.key !== 'Home' && event.key !== 'End') return;
    event.preventDefault();
    playback.seek(event.key === 'Home' ? 0 : length);
  };

  return (
    <section className={classes.player} aria-label={t.recording}>
      <UnstyledButton
        className={classes.play}
        data-loading={phase === 'loading' ? true : undefined}
        aria-label={active ? t.pause : t.play}
        aria-keyshortcuts="Space"
        onClick={() => {
          playback.toggle();
        }}
      >
        {active ? <PauseIcon size={20} /> : <PlayIcon size={20} />}
      </UnstyledButton>
      <div
        className={classes.wave}
        role="slider"
        tabIndex={0}
        aria-label={t.position}
        aria-valuemin={0}
        aria-valuemax={Math.round(length)}
        aria-valuenow={Math.round(time)}
        aria-valuetext={t.positionIs(position)}
        onKeyDown={onSliderKey}
      >
        {peaks.isPending ? null : (
          <Suspense fallback={null}>
            <Waveform playback={playback} peaks={peaks.data?.peaks ?? FLAT} length={length} />
          </Suspense>
        )}
      </div>
      <div className={classes.controls}>
        <span className={classes.time}>
          {position.time} / {position.length}
        </span>
        <UnstyledButton
          className={classes.button}
          aria-label={t.back}
          onClick={() => {
            playback.skip(-SKIP_SECONDS);
          }}
        >
          −10 s
        </UnstyledButton>
        <UnstyledButton
          className={classes.button}
          aria-label={t.forward}
          onClick={() => {
            playback.skip(SKIP_SECONDS);
          }}
        >
          +10 s
        </UnstyledButton>
        <Menu position="top" withinPortal>
          <Menu.Target>
            <UnstyledButton className={classes.button} aria-label={t.speedIs({ rate })}>
              {rate}×
            </UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t.speed}</Menu.Label>
            <Menu.RadioGroup
              value={String(rate)}
              onChange={(chosen) => {
                playback.setRate(Number(chosen));
              }}
            >
              {rates.map((each) => (
                <Menu.RadioItem key={each} value={String(each)} closeMenuOnClick>
                  {each}×
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Dropdown>
        </Menu>
      </div>
      {phase === 'failed' ? (
        <p className={classes.failed} role="alert">
          <AlertIcon />
          {words(problem, t)}
        </p>
      ) : null}
      <span className="unseen" role="status">
        {phase === 'loading' ? t.loading : ''}
      </span>
    </section>
  );
}
