import { useElementSize } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './charts.module.css';

interface Props {
  height: number;
  /** What a reader of screens hears; of a drawing whose parts are links, its name. */
  label: string;
  /** Whether its parts are links. */
  links?: boolean;
  children: (width: number) => ReactNode;
}

/** A drawing as wide as its place, so that its words are as large as all others. */
export function Drawing({ height, label, links = false, children }: Props) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  return (
    <div ref={ref} className={classes.place} style={{ height }}>
      {width === 0 ? null : (
        <svg
          className={classes.drawing}
          width={width}
          height={height}
          viewBox={`0 0 ${String(width)} ${String(height)}`}
          role={links ? 'group' : 'img'}
          aria-label={label}
        >
          {children(width)}
        </svg>
      )}
    </div>
  );
}
