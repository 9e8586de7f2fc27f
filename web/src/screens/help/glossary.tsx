import { useStore } from '@nanostores/react';
import { getRouteApi } from '@tanstack/react-router';
import bar from '../../shared/filters/bar.module.css';
import { TextFilter } from '../../shared/filters/text-filter';
import page from '../../shared/page.module.css';
import table from '../../shared/table.module.css';
import classes from './help.module.css';
import { helpMessages } from './messages';
import { Nothing, Reading, says, useShow } from './reading';

const route = getRouteApi('/portal/help/$tab');

/** The field's words, and what they mean. */
export function Glossary() {
  const t = useStore(helpMessages);
  const { text = '' } = route.useSearch();
  const show = useShow();
  return (
    <Reading>
      {({ terms }) => {
        const shown = terms.filter(({ term, means }) => says([term, means], text));
        return (
          <>
            <div className={bar.bar} role="search">
              <TextFilter
                label={t.findTerm}
                text={text}
                onChange={(typed) => {
                  show({ text: typed });
                }}
              />
            </div>
            <section className={page.sheet} aria-label={t.glossary}>
              {shown.length === 0 ? (
                <Nothing />
              ) : (
                <>
                  <dl className={classes.terms}>
                    {shown.map(({ term, means }) => (
                      <div key={term}>
                        <dt>{term}</dt>
                        <dd>{means}</dd>
                      </div>
                    ))}
                  </dl>
                  <div className={table.foot}>
                    <span role="status">{t.foundTerms(shown.length)}</span>
                  </div>
                </>
              )}
            </section>
          </>
        );
      }}
    </Reading>
  );
}
