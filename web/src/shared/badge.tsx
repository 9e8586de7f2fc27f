import type { ReactElement, ReactNode } from 'react';
import classes from './badge.module.css';

interface Props {
  tone?: 'won' | 'lost' | 'look' | 'quiet';
  Icon?: (props: { size?: number }) => ReactElement;
  children: ReactNode;
}

/** A state in a word, with a colour and, where it helps, a sign. */
export function Badge({ tone = 'quiet', Icon, children }: Props) {
  return (
    <span className={classes.badge} data-tone={tone}>
      {Icon === undefined ? null : <Icon size={14} />}
      {children}
    </span>
  );
}
