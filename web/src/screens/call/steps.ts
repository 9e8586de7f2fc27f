import type { Schemas } from '../../api/client';

export type StepKind = 'menu' | 'queue' | 'ring' | 'talk' | 'hold' | 'wrapUp';

export interface Step {
  kind: StepKind;
  /** ISO instant */
  at: string;
  seconds: number;
  agent: string | null;
}

/** A segment's seconds in the order in which they pass. Five9 says how long each took, not when: the order is the telephone's. */
const order: readonly [StepKind, (segment: Schemas['Segment']) => number][] = [
  ['menu', ({ ivrSeconds }) => ivrSeconds],
  ['queue', ({ queueSeconds }) => queueSeconds],
  ['ring', ({ ringSeconds }) => ringSeconds],
  ['talk', ({ talkSeconds }) => talkSeconds],
  ['hold', ({ holdSeconds, parkSeconds }) => holdSeconds + parkSeconds],
  ['wrapUp', ({ wrapUpSeconds }) => wrapUpSeconds],
];

/** All segments of a call as one course. */
export function stepsOf(segments: readonly Schemas['Segment'][]): Step[] {
  return segments.flatMap((segment) => {
    let at = Date.parse(segment.start);
    return order.flatMap(([kind, secondsOf]) => {
      const seconds = secondsOf(segment);
      if (seconds === 0) return [];
      const step: Step = { kind, at: new Date(at).toISOString(), seconds, agent: segment.agent };
      at += seconds * 1000;
      return [step];
    });
  });
}
