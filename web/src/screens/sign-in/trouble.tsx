import { useStore } from '@nanostores/react';
import type { Problem } from '../../api/problem';
import { AlertIcon } from '../../shared/icons';
import { sharedMessages } from '../../shared/messages';
import classes from './entrance.module.css';
import { signInMessages } from './messages';

interface Props {
  problem: Problem | null;
  /** The words for what this step itself may refuse. */
  words: Partial<Record<string, string>>;
}

export function Trouble({ problem, words }: Props) {
  const t = useStore(signInMessages);
  const { requestId } = useStore(sharedMessages);
  if (problem === null) return null;
  const said = words[problem.code];
  return (
    <div className={classes.trouble} role="alert">
      <AlertIcon />
      <span>
        {said ?? (problem.code === 'unreachable' ? t.unreachable : t.failed)}
        {said === undefined && problem.requestId !== null ? (
          <span className={classes.request}>{requestId({ id: problem.requestId })}</span>
        ) : null}
      </span>
    </div>
  );
}
