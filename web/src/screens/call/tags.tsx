import { useStore } from '@nanostores/react';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Schemas } from '../../api/client';
import { callLog } from '../../api/call-log';
import { CrossIcon } from '../../shared/icons';
import { useAnnotate } from './annotate';
import { callMessages } from './messages';
import classes from './notes.module.css';

const EMPTY = '(empty)';

/** The call's tags; those that the company's other calls have are offered. */
export function Tags({ call }: { call: Schemas['Call'] }) {
  const t = useStore(callMessages);
  const list = useId();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const annotate = useAnnotate(call.id, () => {
    setText('');
  });
  const known = useQuery({
    queryKey: ['call-facets', 'tag', call.companyId],
    queryFn: ({ signal }) => callLog.parts('tag', call.companyId === null ? {} : { company: call.companyId }, signal),
    enabled: asked,
    staleTime: 60_000,
  });
  const offered = (known.data?.values ?? []).filter(({ value }) => value !== EMPTY && !call.tags.includes(value));

  return (
    <div className={classes.tags} role="group" aria-label={t.tags}>
      {call.tags.map((tag) => (
        <span key={tag} className={classes.tag}>
          {tag}
          <button
            type="button"
            aria-label={t.removeTag({ tag })}
            disabled={annotate.isPending}
            onClick={() => {
              annotate.mutate({ kind: 'untag', tag });
            }}
          >
            <CrossIcon size={12} />
          </button>
        </span>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const tag = text.trim();
          if (tag !== '') annotate.mutate({ kind: 'tag', tag });
        }}
      >
        <input
          className={classes.addTag}
          aria-label={t.addTag}
          placeholder={t.addTag}
          list={list}
          value={text}
          maxLength={30}
          autoComplete="off"
          enterKeyHint="done"
          onFocus={() => {
            setAsked(true);
          }}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
        />
        <datalist id={list}>
          {offered.map(({ value }) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      </form>
    </div>
  );
}
