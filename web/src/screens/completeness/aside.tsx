import { useStore } from '@nanostores/react';
import type { Schemas } from '../../api/client';
import page from '../../shared/page.module.css';
import table from '../../shared/table.module.css';
import { completenessMessages } from './messages';
import { ReadAgain } from './read-again';
import { useDayName } from './use-day-name';

/** Rows that could not be read, by reason. */
export function Aside({ groups }: { groups: Schemas['CompletenessPage']['aside'] }) {
  const t = useStore(completenessMessages);
  const day = useDayName();
  return (
    <section className={`${page.sheet ?? ''} ${page.after ?? ''}`}>
      <div className={page.section}>
        <header>
          <h2 className={page.heading}>{t.aside}</h2>
          <p className={page.lead}>{t.asideLead}</p>
        </header>
        {groups.length === 0 ? <p className={page.soft}>{t.asideNone}</p> : null}
      </div>
      {groups.length === 0 ? null : (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t.reason}</th>
              <th scope="col">{t.number}</th>
              <th scope="col">{t.brought}</th>
              <th scope="col">
                <span className="unseen">{t.readAgain}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group.reason}>
                <td>{group.reason}</td>
                <td data-label={t.number}>{group.rows}</td>
                <td data-label={t.brought}>
                  <span className={table.soft}>
                    {group.from === group.to ? day(group.from) : t.span({ from: day(group.from), to: day(group.to) })}
                  </span>
                </td>
                <td>
                  <span className={table.acts}>
                    <ReadAgain day={group.from} askedAt={null} />
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
