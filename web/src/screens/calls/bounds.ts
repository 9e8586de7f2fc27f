/** Seconds, both included; null where there is no end. */
export interface Bounds {
  least: number | null;
  most: number | null;
}

const SHAPE = /^(\d{1,6})?-(\d{1,6})?$/;

/** What `60-300`, `60-` and `-300` mean; null for what means nothing. */
export function boundsOf(text: string): Bounds | null {
  const found = SHAPE.exec(text);
  if (found === null || text === '-') return null;
  const least = found[1] === undefined ? null : Number(found[1]);
  const most = found[2] === undefined ? null : Number(found[2]);
  return least !== null && most !== null && most < least ? null : { least, most };
}

/** As the address says it; undefined for no bounds at all. */
export function boundsText({ least, most }: Bounds): string | undefined {
  return least === null && most === null ? undefined : `${String(least ?? '')}-${String(most ?? '')}`;
}

interface Words {
  atLeast: (of: { time: string }) => string;
  atMost: (of: { time: string }) => string;
  seconds: (of: { n: number }) => string;
  minutes: (of: { n: number }) => string;
}

/** "at least 20 s", "at most 3 min", "3 min – 6 min". */
export function boundsWords({ least, most }: Bounds, words: Words): string {
  const time = (seconds: number) => {
    if (seconds < 60 || seconds % 60 !== 0) return words.seconds({ n: seconds });
    return words.minutes({ n: seconds / 60 });
  };
  if (least !== null && most !== null) return least === most ? time(least) : `${time(least)} – ${time(most)}`;
  if (least !== null) return words.atLeast({ time: time(least) });
  return most === null ? '' : words.atMost({ time: time(most) });
}
