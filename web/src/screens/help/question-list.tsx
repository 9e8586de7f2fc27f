import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { questions } from '../../api/questions';
import { useSession } from '../../api/session';
import bar from '../../shared/filters/bar.module.css';
import { ChoiceChip } from '../../shared/filters/choice-chip';
import { LongList } from '../../shared/long-list';
import { Moment } from '../../shared/moment';
import { NoteIcon } from '../../shared/more-icons';
import page from '../../shared/page.module.css';
import { State } from '../../shared/states/state';
import table from '../../shared/table.module.css';
import { useAbout } from './about';
import classes from './help.module.css';
import { helpMessages } from './messages';
import { QuestionState } from './question-state';
import { useShow } from './reading';
import { states } from './search';

const route = getRouteApi('/portal/help/$tab');

/** What was asked: one's own, or for staff what waits for them. */
export function QuestionList() {
  const t = useStore(helpMessages);
  const { state, company } = route.useSearch();
  const { person, companies } = useSession();
  const show = useShow();
  const query = { ...(state === undefined ? {} : { state }), ...(company === undefined ? {} : { company }) };
  const list = useInfiniteQuery({
    queryKey: ['questions', query],
    queryFn: ({ pageParam, signal }) =>
      questions.list(pageParam === null ? query : { ...query, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
  const own = person.role === 'customer';
  return (
    <>
      <p className={`${page.lead ?? ''} ${page.before ?? ''}`}>
        {own ? (companies.some(({ owner }) => owner) ? t.ownerLead : t.questionsLead) : t.staffLead}
      </p>
      <div className={bar.bar} role="group" aria-label={t.filters}>
        <ChoiceChip<Schemas['QuestionState']>
          label={t.state}
          any={t.any}
          options={states.map((value) => ({ value, label: t[value] }))}
          selected={state === undefined ? [] : [state]}
          onChange={(chosen) => {
            show({ state: chosen.at(-1) ?? null });
          }}
        />
      </div>
      <LongList
        label={t.questions}
        list={list}
        lines={(each) => each.questions}
        count={t.shown}
        more={t.more}
        empty={
          <State
            icon={<NoteIcon />}
            title={own ? t.emptyOwnTitle : t.emptyTitle}
            actions={
              state === undefined ? undefined : (
                <Button
                  variant="default"
                  onClick={() => {
                    show({ state: null });
                  }}
                >
                  {t.reset}
                </Button>
              )
            }
          >
            {state === undefined ? (own ? t.emptyOwn : t.emptyStaff) : t.emptyFilter}
          </State>
        }
      >
        {(lines) => <QuestionTable questions={lines} />}
      </LongList>
    </>
  );
}

function QuestionTable({ questions: lines }: { questions: readonly Schemas['Question'][] }) {
  const t = useStore(helpMessages);
  const about = useAbout();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t.question}</th>
          <th scope="col">{t.state}</th>
          <th scope="col">{t.company}</th>
          <th scope="col">{t.changed}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((question) => (
          <tr key={question.id}>
            <td>
              <span className={table.who}>
                <Link
                  to="/help/questions/$id"
                  params={{ id: question.id }}
                  search={({ company }) => (company === undefined ? {} : { company })}
                  className={table.name}
                  data-row-link
                >
                  {question.excerpt}
                </Link>
                <span className={table.detail}>
                  {about(question)} · {question.asker.name ?? t.gone}
                </span>
              </span>
            </td>
            <td data-label={t.state}>
              <span className={page.line}>
                <QuestionState question={question} />
              </span>
            </td>
            <td data-label={t.company}>{question.company.name}</td>
            <td data-label={t.changed} className={classes.when}>
              <Moment at={question.changedAt} companyZone={question.company.zone} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
