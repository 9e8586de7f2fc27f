import { Moment } from './moment';
import classes from './thread.module.css';

interface Line {
  number: number;
  author: string;
  at: string;
  /** What was done by it, where that is not just writing. */
  did?: string | undefined;
  /** Whose side wrote it, where that is CIC. */
  side?: string | undefined;
  text: string | null;
}

interface Props {
  label: string;
  zone: string;
  lines: readonly Line[];
  /** Where there is little room. */
  small?: boolean;
}

/** What two sides wrote to each other, oldest first. */
export function Thread({ label, zone, lines, small = false }: Props) {
  return (
    <ol className={classes.thread} data-small={small ? true : undefined} aria-label={label}>
      {lines.map(({ number, author, at, did, side, text }) => (
        <li key={number} data-cic={side === undefined ? undefined : true}>
          <p className={classes.author}>
            <strong>{author}</strong>
            {side === undefined ? null : <span>{side}</span>}
            <Moment at={at} companyZone={zone} />
          </p>
          {did === undefined ? null : <p className={classes.did}>{did}</p>}
          {text === null ? null : <p className={classes.text}>{text}</p>}
        </li>
      ))}
    </ol>
  );
}
