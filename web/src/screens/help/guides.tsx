import { useStore } from '@nanostores/react';
import { getRouteApi } from '@tanstack/react-router';
import { useSession } from '../../api/session';
import page from '../../shared/page.module.css';
import { Segments } from '../../shared/segments';
import { readerOf } from './content';
import classes from './help.module.css';
import { helpMessages } from './messages';
import { customers, readers } from './readers';
import { Reading, useShow } from './reading';

const route = getRouteApi('/portal/help/$tab');

/** One's own guide first; staff read those of the people they look after, too. */
export function Guides() {
  const t = useStore(helpMessages);
  const { guide } = route.useSearch();
  const session = useSession();
  const show = useShow();
  const own = readerOf(session);
  const offered = session.person.role === 'customer' ? customers : own === 'agent' ? [own] : readers;
  const reader = offered.find((each) => each === guide) ?? own;
  return (
    <Reading>
      {({ guides }) => {
        const { title, lead, steps } = guides[reader];
        return (
          <>
            {offered.length === 1 ? null : (
              <div className={page.before}>
                <Segments
                  label={t.guideFor}
                  options={offered.map((each) => ({ value: each, label: t[each] }))}
                  value={reader}
                  onChange={(each) => {
                    show({ guide: each === own ? null : each });
                  }}
                />
              </div>
            )}
            <article className={page.sheet}>
              <div className={page.section}>
                <header>
                  <h2 className={page.heading}>{title}</h2>
                  <p className={page.lead}>{lead}</p>
                </header>
                <ol className={classes.steps}>
                  {steps.map((step) => (
                    <li key={step.title}>
                      <h3>{step.title}</h3>
                      <p>{step.text}</p>
                    </li>
                  ))}
                </ol>
              </div>
            </article>
          </>
        );
      }}
    </Reading>
  );
}
