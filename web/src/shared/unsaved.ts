import { useStore } from '@nanostores/react';
import { useBlocker } from '@tanstack/react-router';
import { sharedMessages } from './messages';

/** Asks before somebody leaves what is not saved, by a link, the back button or by closing the page. */
export function useUnsaved(unsaved: boolean, question?: string): void {
  const t = useStore(sharedMessages);
  useBlocker({
    shouldBlockFn: () => !confirm(question ?? t.leaveUnsaved),
    enableBeforeUnload: unsaved,
    disabled: !unsaved,
  });
}
