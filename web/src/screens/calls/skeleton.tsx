import { Skeleton } from '@mantine/core';
import classes from './skeleton.module.css';

const ROWS = 12;
const widths = [120, 96, 132, 84, 150, 70, 40, 30, 26];

/** The shape of the list while it loads. */
export function CallsSkeleton({ cards }: { cards: boolean | undefined }) {
  return (
    <div className={classes.rows} aria-hidden="true">
      {Array.from({ length: ROWS }, (_, row) => (
        <div key={row} className={cards === true ? classes.card : classes.row}>
          {(cards === true ? widths.slice(0, 4) : widths).map((width, column) => (
            <Skeleton key={column} height={12} width={width - ((row * 7 + column * 13) % 24)} radius={4} />
          ))}
        </div>
      ))}
    </div>
  );
}
