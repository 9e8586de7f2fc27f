import { useStore } from '@nanostores/react';
import type { Schemas } from '../../api/client';
import { callLog } from '../../api/call-log';
import { useChange } from '../../api/change';
import { queryClient } from '../../queries';
import { useSayRefusal } from '../../shared/refusals/refusal';
import { callMessages } from './messages';

type Call = Schemas['Call'];

/** What may be added to a call, and taken off again. */
export type Annotation =
  | { kind: 'disposition'; disposition: string | null }
  | { kind: 'note'; note: string; text: string }
  | { kind: 'removeNote'; note: string }
  | { kind: 'tag' | 'untag'; tag: string };

function send(csrf: string, id: string, annotation: Annotation): Promise<Call> {
  switch (annotation.kind) {
    case 'disposition':
      return callLog.correct(csrf, id, annotation.disposition);
    case 'note':
      return callLog.note(csrf, id, annotation.note, annotation.text);
    case 'removeNote':
      return callLog.removeNote(csrf, id, annotation.note);
    case 'tag':
      return callLog.tag(csrf, id, annotation.tag);
    case 'untag':
      return callLog.untag(csrf, id, annotation.tag);
  }
}

/** Adds to a call, and shows it as it is then. */
export function useAnnotate(id: string, onSuccess?: () => void) {
  const t = useStore(callMessages);
  const sayRefusal = useSayRefusal();
  return useChange((csrf, annotation: Annotation) => send(csrf, id, annotation), {
    onSuccess: async (call) => {
      queryClient.setQueryData(['call', id], call);
      onSuccess?.();
      await Promise.all(
        ['calls', 'call-facets'].map((queryKey) => queryClient.invalidateQueries({ queryKey: [queryKey] })),
      );
    },
    onError: (error) => {
      sayRefusal(error, {
        field_invalid: t.notUsable,
        too_many_notes: t.tooManyNotes,
        too_many_tags: t.tooManyTags,
        too_many_corrections: t.tooManyCorrections,
        disposition_unknown: t.dispositionUnknown,
      });
    },
  });
}
