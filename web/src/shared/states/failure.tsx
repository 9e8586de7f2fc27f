import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { lazy, Suspense } from 'react';
import { Problem } from '../../api/problem';
import { AlertIcon, LockIcon } from '../icons';
import { sharedMessages } from '../messages';
import { State } from './state';

const AskHere = lazy(() => import('../ask/ask-here'));

interface Props {
  error: Error;
  retry: () => void;
  level?: 1 | 2;
}

/** A request that failed, in words, with what to do and the number to quote. */
export function Failure({ error, retry, level = 2 }: Props) {
  const t = useStore(sharedMessages);
  const problem = error instanceof Problem ? error : null;
  const request = problem?.requestId === null || problem === null ? undefined : t.requestId({ id: problem.requestId });
  if (problem?.code === 'address_refused') {
    return (
      <State
        icon={<LockIcon />}
        title={t.elsewhereTitle}
        level={level}
        request={request}
        actions={<Button onClick={retry}>{t.tryAgain}</Button>}
      >
        {t.elsewhere}
      </State>
    );
  }
  if (problem?.status === 403) {
    return (
      <State
        icon={<LockIcon />}
        title={t.refusedTitle}
        level={level}
        request={request}
        actions={<Ask problem={problem} />}
      >
        {t.refused}
      </State>
    );
  }
  const [title, text] =
    problem?.code === 'unreachable'
      ? [t.unreachableTitle, t.unreachable]
      : problem?.status === 503 || problem?.status === 429
        ? [t.busyTitle, t.busy]
        : [t.failedTitle, t.failed];
  return (
    <div role="alert">
      <State
        icon={<AlertIcon />}
        tone="lost"
        title={title}
        level={level}
        request={request}
        actions={
          <>
            <Button onClick={retry}>{t.tryAgain}</Button>
            {problem?.code === 'unreachable' ? null : <Ask problem={problem} />}
          </>
        }
      >
        {text}
      </State>
    </div>
  );
}

/** Whom to ask, with the number to quote. */
function Ask({ problem }: { problem: Problem | null }) {
  return (
    <Suspense fallback={null}>
      <AskHere requestId={problem?.requestId ?? undefined} />
    </Suspense>
  );
}
