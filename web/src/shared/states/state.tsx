import type { ReactNode } from 'react';
import classes from './states.module.css';

interface Props {
  icon: ReactNode;
  tone?: 'lost';
  title: string;
  /** The screen's own heading when nothing else is on it. */
  level?: 1 | 2;
  children?: ReactNode;
  actions?: ReactNode;
  request?: string | undefined;
}

/** What stands where the content would: why it is not there, and the next step. */
export function State({ icon, tone, title, level = 2, children, actions, request }: Props) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className={classes.state}>
      <div className={classes.icon} data-tone={tone}>
        {icon}
      </div>
      <Heading className={classes.title}>{title}</Heading>
      <div className={classes.text}>{children}</div>
      {actions === undefined ? null : <div className={classes.actions}>{actions}</div>}
      {request === undefined ? null : <p className={classes.request}>{request}</p>}
    </div>
  );
}
