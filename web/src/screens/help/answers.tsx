import { useStore } from '@nanostores/react';
import { getRouteApi } from '@tanstack/react-router';
import { useSession } from '../../api/session';
import bar from '../../shared/filters/bar.module.css';
import { TextFilter } from '../../shared/filters/text-filter';
import { DownIcon } from '../../shared/more-icons';
import page from '../../shared/page.module.css';
import table from '../../shared/table.module.css';
import { readerOf } from './content';
import classes from './help.module.css';
import { helpMessages } from './messages';
import { Nothing, Reading, says, useShow } from './reading';

const route = getRouteApi('/portal/help/$tab');

/** What people of one's own kind ask most, and what there is to say. */
export function Answers() {
  const t = useStore(helpMessages);
  const { text = '', open } = route.useSearch();
  const reader = readerOf(useSession());
  const show = useShow();
  return (
    <Reading>
      {({ answers }) => {
        const shown = answers
          .filter((each) => each.for.includes(reader))
          .filter(({ question, answer }) => says([question, ...answer], text));
        return (
          <>
            <div className={bar.bar} role="search">
              <TextFilter
                label={t.findAnswer}
                text={text}
                onChange={(typed) => {
                  show({ text: typed });
                }}
              />
            </div>
            <section className={page.sheet} aria-label={t.answers}>
              {shown.length === 0 ? <Nothing /> : null}
              {shown.map(({ id, question, answer }) => (
                <details key={id} className={classes.answer} open={id === open}>
                  <summary
                    onClick={(event) => {
                      event.preventDefault();
                      show({ open: id === open ? null : id });
                    }}
                  >
                    <h2>{question}</h2>
                    <DownIcon />
                  </summary>
                  <div className={classes.text}>
                    {answer.map((paragraph) => (
                      <p key={paragraph}>{paragraph}</p>
                    ))}
                  </div>
                </details>
              ))}
              {shown.length === 0 ? null : (
                <div className={table.foot}>
                  <span role="status">{t.foundAnswers(shown.length)}</span>
                </div>
              )}
            </section>
          </>
        );
      }}
    </Reading>
  );
}
