import { Button, Textarea } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { CrossIcon } from '../../shared/icons';
import { Moment } from '../../shared/moment';
import { useUnsaved } from '../../shared/unsaved';
import { useAnnotate } from './annotate';
import aside from './aside.module.css';
import { callMessages } from './messages';
import classes from './notes.module.css';
import { Tags } from './tags';

/** What people know of the call beyond what the phones do. */
export function Notes({ call }: { call: Schemas['Call'] }) {
  const t = useStore(callMessages);
  // the same id however often it is sent, so that it is written once
  const [draft, setDraft] = useState(() => ({ id: crypto.randomUUID(), text: '' }));
  const written = draft.text.trim();
  useUnsaved(written !== '');
  const write = useAnnotate(call.id, () => {
    setDraft({ id: crypto.randomUUID(), text: '' });
  });
  const remove = useAnnotate(call.id);

  return (
    <section className={aside.card} aria-label={t.notes}>
      <h2 className={aside.title}>{t.notes}</h2>
      <Tags call={call} />
      {call.notes.length === 0 ? null : (
        <ol className={classes.notes}>
          {call.notes.map((note) => (
            <li key={note.id}>
              <p className={classes.text}>{note.text}</p>
              <p className={classes.by}>
                {note.by ?? t.somebody} · <Moment at={note.at} companyZone={call.companyZone} besides={call.start} />
              </p>
              {note.mayRemove ? (
                <button
                  type="button"
                  className={classes.remove}
                  aria-label={t.removeNote({ text: note.text.slice(0, 40) })}
                  disabled={remove.isPending}
                  onClick={() => {
                    remove.mutate({ kind: 'removeNote', note: note.id });
                  }}
                >
                  <CrossIcon size={14} />
                </button>
              ) : null}
            </li>
          ))}
        </ol>
      )}
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (written !== '') write.mutate({ kind: 'note', note: draft.id, text: written });
        }}
      >
        <Textarea
          aria-label={t.newNote}
          placeholder={t.newNote}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={1000}
          value={draft.text}
          onChange={(event) => {
            setDraft({ ...draft, text: event.currentTarget.value });
          }}
        />
        {written === '' ? null : (
          <div className={classes.send}>
            <span>{t.whoReadsNotes}</span>
            <Button type="submit" size="compact-md" loading={write.isPending}>
              {t.writeNote}
            </Button>
          </div>
        )}
      </form>
    </section>
  );
}
