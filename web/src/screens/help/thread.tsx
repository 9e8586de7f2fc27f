import { Button, Skeleton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useChange } from '../../api/change';
import type { Schemas } from '../../api/client';
import { Problem } from '../../api/problem';
import { questions } from '../../api/questions';
import { queryClient } from '../../queries';
import { SearchIcon } from '../../shared/icons';
import { sharedMessages } from '../../shared/messages';
import { Moment } from '../../shared/moment';
import page from '../../shared/page.module.css';
import { useSayRefusal } from '../../shared/refusals/refusal';
import { Failure } from '../../shared/states/failure';
import { State } from '../../shared/states/state';
import { Thread as Messages } from '../../shared/thread';
import { useTitle } from '../../shared/title';
import { offerUndo } from '../../shared/undo';
import { addressOf, useAbout } from './about';
import { keepThread, threadKey } from './kept';
import { helpMessages } from './messages';
import { QuestionState } from './question-state';
import { Write } from './write';

const route = getRouteApi('/portal/help/questions/$id');
type Thread = Schemas['QuestionThread'];

/** One question, with all that was written. */
export function QuestionPage() {
  const t = useStore(helpMessages);
  const { id } = route.useParams();
  const { data, isError, error, refetch } = useQuery({
    queryKey: threadKey(id),
    queryFn: ({ signal }) => questions.thread(id, signal),
    refetchOnWindowFocus: true,
  });
  useTitle(`${data?.question.excerpt ?? t.question} · ${t.title}`);
  if (data !== undefined) return <Loaded key={id} thread={data} />;
  if (!isError) return <Loading />;
  return error instanceof Problem && error.status === 404 ? (
    <State
      icon={<SearchIcon />}
      title={t.missingTitle}
      level={1}
      actions={
        <Button
          variant="default"
          renderRoot={(props) => <Link to="/help/$tab" params={{ tab: 'questions' }} {...props} />}
        >
          {t.toQuestions}
        </Button>
      }
    >
      {t.missing}
    </State>
  ) : (
    <Failure error={error} level={1} retry={() => void refetch()} />
  );
}

function Loaded({ thread }: { thread: Thread }) {
  const t = useStore(helpMessages);
  const about = useAbout();
  const { question, messages } = thread;
  const { requestId } = question.about;
  return (
    <>
      <header className={page.head}>
        <div>
          <p className={page.path}>
            <Link to="/help/$tab" params={{ tab: 'questions' }}>
              {t.questions}
            </Link>{' '}
            / <Moment at={question.askedAt} companyZone={question.company.zone} />
          </p>
          <div className={page.line}>
            <h1 className={page.title}>{about(question)}</h1>
            <QuestionState question={question} />
          </div>
          <p className={page.lead}>
            {t.askedBy({ name: question.asker.name ?? t.gone, company: question.company.name })}
            {requestId === null ? null : ` · ${t.requestId({ id: requestId })}`}
          </p>
        </div>
        <div className={page.actions}>
          <Button variant="default" renderRoot={(props) => <Link to={addressOf(question)} {...props} />}>
            {t.toRecord}
          </Button>
          {thread.mayClose ? <Toggle thread={thread} /> : null}
        </div>
      </header>
      <div className={page.column}>
        <Messages
          label={t.messages}
          zone={question.company.zone}
          lines={messages.map(({ number, author, at, ofCic, text }) => ({
            number,
            author: author.name ?? t.gone,
            at,
            side: ofCic ? t.ofCic : undefined,
            text,
          }))}
        />
        {question.state === 'closed' ? <p className={page.note}>{t.closedNote}</p> : <Write thread={thread} />}
      </div>
    </>
  );
}

/** Closes it, with the way back. */
function Toggle({ thread: { question } }: { thread: Thread }) {
  const t = useStore(helpMessages);
  const { undo } = useStore(sharedMessages);
  const say = useSayRefusal();
  const toggle = useChange(
    (csrf, { closed, version }: { closed: boolean; version: number }) =>
      questions.close(csrf, question.id, { closed, version }),
    {
      onSuccess: async (after, { closed }) => {
        await keepThread(after);
        if (!closed) {
          notifications.show({ message: t.reopened, withBorder: true });
          return;
        }
        offerUndo(t.closeDone, undo, () => {
          toggle.mutate({ closed: false, version: after.question.version });
        });
      },
      onError: async (error) => {
        say(error);
        await queryClient.invalidateQueries({ queryKey: threadKey(question.id) });
      },
    },
  );
  const closed = question.state === 'closed';
  return (
    <Button
      variant="default"
      loading={toggle.isPending}
      onClick={() => {
        toggle.mutate({ closed: !closed, version: question.version });
      }}
    >
      {closed ? t.reopen : t.close}
    </Button>
  );
}

function Loading() {
  return (
    <div className={page.column} aria-hidden="true">
      <Skeleton height={24} width={260} />
      <Skeleton height={96} radius={10} />
      <Skeleton height={96} radius={10} />
    </div>
  );
}
