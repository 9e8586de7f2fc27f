import { Button, Textarea } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useChange } from '../../api/change';
import type { Schemas } from '../../api/client';
import { directory } from '../../api/directory';
import { questions } from '../../api/questions';
import { useSession } from '../../api/session';
import { queryClient } from '../../queries';
import { Dialog, DialogActions } from '../dialog/dialog';
import { sharedMessages } from '../messages';
import page from '../page.module.css';
import { Refusal } from '../refusals/refusal';
import { Switch } from '../switch';
import classes from './ask.module.css';
import { askMessages } from './messages';

/** What is asked about. */
export interface Subject {
  /** Left out where one may choose among one's own. */
  company?: string | undefined;
  about: Schemas['AskQuestion']['about'];
  /** The record in words. */
  record: string;
}

/** What was written and not sent, by what it is about: closing the dialog loses nothing. */
const drafts = new Map<string, { text: string; key: string }>();

interface Props {
  subject: Subject;
  onClose: () => void;
}

export function AskDialog({ subject, onClose }: Props) {
  const t = useStore(askMessages);
  const { cancel, close } = useStore(sharedMessages);
  const { companies } = useSession();
  const field = useRef<HTMLTextAreaElement>(null);
  const { kind, id = '' } = subject.about;
  const place = `${kind} ${id} ${subject.company ?? ''}`;
  // the same key however often it is sent, so that it is asked once
  const [draft, setDraft] = useState(() => drafts.get(place) ?? { text: '', key: crypto.randomUUID() });
  const [company, setCompany] = useState(subject.company ?? companies[0]?.id ?? '');
  const [urgent, setUrgent] = useState(false);
  const [asked, setAsked] = useState(false);
  const empty = draft.text.trim() === '';
  const ask = useChange(
    (csrf) => questions.ask(csrf, { key: draft.key, company, about: subject.about, text: draft.text.trim(), urgent }),
    {
      onSuccess: async () => {
        drafts.delete(place);
        await queryClient.invalidateQueries({ queryKey: ['questions'] });
      },
    },
  );
  const write = (text: string) => {
    const next = { ...draft, text };
    drafts.set(place, next);
    setDraft(next);
  };

  if (ask.data !== undefined) {
    return (
      <Dialog title={t.sentTitle} onClose={onClose}>
        <p role="status">{t.sent}</p>
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {close}
          </Button>
          <Button
            data-first
            renderRoot={(props) => (
              <Link to="/help/questions/$id" params={{ id: ask.data.question.id }} {...props} onClick={onClose} />
            )}
          >
            {t.see}
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
  return (
    <Dialog title={t.title} onClose={onClose}>
      <form
        className={page.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (empty) field.current?.focus();
          else ask.mutate();
        }}
      >
        <p className={classes.about}>
          {t.about} <strong>{t[kind]({ record: subject.record })}</strong>
        </p>
        {subject.company === undefined && companies.length > 1 ? (
          <label className={classes.company}>
            <span>{t.whichCompany}</span>
            <select
              value={company}
              onChange={(event) => {
                setCompany(event.currentTarget.value);
              }}
            >
              {companies.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <Textarea
          label={t.text}
          description={t.textHelp}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          rows={6}
          maxLength={4000}
          data-first
          ref={field}
          value={draft.text}
          error={asked && empty ? t.textMissing : null}
          onChange={(event) => {
            write(event.currentTarget.value);
          }}
        />
        <Switch label={t.urgent} help={t.urgentHelp} on={urgent} onChange={setUrgent} />
        <WhoHears company={company} />
        <Refusal error={ask.error} words={{ try_later: t.tooMany, field_invalid: t.notIts }} />
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {cancel}
          </Button>
          <Button type="submit" loading={ask.isPending}>
            {t.send}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function WhoHears({ company }: { company: string }) {
  const t = useStore(askMessages);
  const { data } = useQuery({
    queryKey: ['company-detail', company],
    queryFn: ({ signal }) => directory.company(company, signal),
  });
  const contact = data?.supervisors[0];
  return (
    <p className={page.small}>
      {data === undefined || contact === undefined ? t.goesToCic : t.goesTo({ name: contact.name, company: data.name })}
    </p>
  );
}
