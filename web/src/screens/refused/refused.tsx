import { lazy, Suspense } from 'react';
import { useStore } from '@nanostores/react';
import { useSession } from '../../api/session';
import { LockIcon } from '../../shared/icons';
import { sharedMessages } from '../../shared/messages';
import { State } from '../../shared/states/state';
import { useTitle } from '../../shared/title';
import { refusedMessages } from './messages';

const AskHere = lazy(() => import('../../shared/ask/ask-here'));

/** What stands where somebody may not be. */
export function Refused() {
  return useSession().scope === 'none' ? <ForAgents /> : <ForOthers />;
}

/** Whoever works with companies may ask about it. */
function ForOthers() {
  const t = useStore(sharedMessages);
  useTitle(t.refusedTitle);
  return (
    <State
      icon={<LockIcon />}
      title={t.refusedTitle}
      level={1}
      actions={
        <Suspense fallback={null}>
          <AskHere />
        </Suspense>
      }
    >
      {t.refused}
    </State>
  );
}

/** What agents see for now: playbooks, their part of the portal, come later. */
function ForAgents() {
  const t = useStore(refusedMessages);
  useTitle(t.title);
  return (
    <State icon={<LockIcon />} title={t.title} level={1}>
      <p>{t.text}</p>
      <p>{t.ask}</p>
    </State>
  );
}
