import { Button, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useRef, useState } from 'react';
import { useChange } from '../../api/change';
import type { Schemas } from '../../api/client';
import { Problem } from '../../api/problem';
import { questions } from '../../api/questions';
import { useSession } from '../../api/session';
import { queryClient } from '../../queries';
import page from '../../shared/page.module.css';
import { Refusal } from '../../shared/refusals/refusal';
import { useUnsaved } from '../../shared/unsaved';
import { keepThread, threadKey } from './kept';
import { helpMessages } from './messages';

/** An answer, or something more from the other side. */
export function Write({ thread: { question } }: { thread: Schemas['QuestionThread'] }) {
  const t = useStore(helpMessages);
  const { person } = useSession();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const answers = person.role !== 'customer' && person.id !== question.asker.id;
  const empty = text.trim() === '';
  const write = useChange(
    (csrf) => questions.write(csrf, question.id, { text: text.trim(), version: question.version }),
    {
      onSuccess: async (after) => {
        setText('');
        setAsked(false);
        await keepThread(after);
        notifications.show({ message: t.sent, withBorder: true });
      },
      onError: async (error) => {
        if (error instanceof Problem && (error.code === 'stale' || error.code === 'question_closed')) {
          await queryClient.invalidateQueries({ queryKey: threadKey(question.id) });
        }
      },
    },
  );
  useUnsaved(!empty && !write.isPending);
  return (
    <form
      className={page.sheet}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (empty) field.current?.focus();
        else write.mutate();
      }}
    >
      <div className={page.section}>
        <Textarea
          label={answers ? t.answer : t.add}
          description={
            answers
              ? t.answerHelp({ name: question.asker.name ?? t.gone })
              : question.state === 'answered'
                ? t.addHelp
                : t.addOpenHelp
          }
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          rows={4}
          maxLength={4000}
          ref={field}
          value={text}
          error={asked && empty ? t.textMissing : null}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
        />
        <Refusal
          error={write.error}
          words={{
            stale: t.staleText,
            question_closed: t.questionClosed,
            too_many_messages: t.full,
            try_later: t.tooMany,
          }}
        />
        <div className={page.actions}>
          <Button type="submit" loading={write.isPending}>
            {answers ? t.send : t.sendMore}
          </Button>
        </div>
      </div>
    </form>
  );
}
