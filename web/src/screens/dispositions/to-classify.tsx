import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Link } from '@tanstack/react-router';
import page from '../../shared/page.module.css';
import table from '../../shared/table.module.css';
import { useDayName } from '../completeness/use-day-name';
import { useCounts, type Entry } from './kept';
import { dispositionsMessages } from './messages';

interface Props {
  entries: readonly Entry[];
  /** Null for whoever may only look. */
  classify: ((name: string) => void) | null;
}

/** What Five9 reports and nobody has explained, with how many calls wait for it. */
export function ToClassify({ entries, classify }: Props) {
  const t = useStore(dispositionsMessages);
  const day = useDayName();
  const counts = useCounts(true);
  return (
    <section className={`${page.sheet} ${page.before}`} aria-labelledby="to-be-classified">
      <div className={page.section}>
        <header>
          <h2 id="to-be-classified" className={page.heading}>
            {t.newTitle}
          </h2>
          <p className={page.lead}>{t.newLead}</p>
        </header>
      </div>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t.name}</th>
            <th scope="col">{t.period}</th>
            <th scope="col">{t.last}</th>
            {classify === null ? null : (
              <th scope="col">
                <span className="unseen">{t.classify}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {entries.map(({ name, lastOn }) => {
            const { count, search } = counts.callsOf(name);
            return (
              <tr key={name}>
                <td>
                  <span className={table.name}>{name}</span>
                </td>
                <td data-label={t.period}>
                  {counts.data === undefined ? (
                    <span className={table.detail}>{counts.isError ? t.uncounted : t.counting}</span>
                  ) : (
                    <Link to="/calls" search={search} title={t.callsOf({ name })}>
                      {t.calls(count)}
                    </Link>
                  )}
                </td>
                <td data-label={t.last}>{lastOn === null ? '–' : day(lastOn)}</td>
                {classify === null ? null : (
                  <td>
                    <span className={table.acts}>
                      <Button
                        size="compact-sm"
                        aria-label={t.classifyIt({ name })}
                        onClick={() => {
                          classify(name);
                        }}
                      >
                        {t.classify}
                      </Button>
                    </span>
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
