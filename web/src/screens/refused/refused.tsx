import { useStore } from '@nanostores/react';
import { LockIcon } from '../../shared/icons';
import { State } from '../../shared/states/state';
import { useTitle } from '../../shared/title';
import { refusedMessages } from './messages';

/** What agents see for now: playbooks, their part of the portal, come later. */
export function Refused() {
  const t = useStore(refusedMessages);
  useTitle(t.title);
  return (
    <State icon={<LockIcon />} title={t.title} level={1}>
      <p>{t.text}</p>
      <p>{t.ask}</p>
    </State>
  );
}
