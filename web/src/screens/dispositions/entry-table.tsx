import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Badge } from '../../shared/badge';
import { OutcomeBadge } from '../../shared/outcome';
import page from '../../shared/page.module.css';
import table from '../../shared/table.module.css';
import type { Entry } from './kept';
import { dispositionsMessages } from './messages';
import { useMeaningWords } from './words';

/** Means something only when no agent spoke. */
const CALLER_DISCONNECTED = 'Caller Disconnected';

interface Props {
  entries: readonly Entry[];
  /** Null for whoever may only look. */
  change: ((name: string) => void) | null;
}

export function EntryTable({ entries, change }: Props) {
  const t = useStore(dispositionsMessages);
  const meaningOf = useMeaningWords();
  const yes = (holds: boolean) => (holds ? t.yes : t.no);
  return (
    <section className={page.sheet} aria-label={t.list}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t.name}</th>
            <th scope="col">{t.outcome}</th>
            <th scope="col">{t.bookable}</th>
            <th scope="col">{t.billed}</th>
            {change === null ? null : (
              <th scope="col">
                <span className="unseen">{t.change}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {entries.map(({ name, state, meaning, usual }) => (
            <tr key={name}>
              <td>
                <span className={table.who}>
                  <span className={page.line}>
                    <span className={table.name}>{name}</span>
                    {state === 'changed' ? <Badge>{t.isChanged}</Badge> : null}
                  </span>
                  {state === 'changed' && usual !== null ? (
                    <span className={table.detail}>{t.usually({ meaning: meaningOf(usual) })}</span>
                  ) : null}
                  {name === CALLER_DISCONNECTED ? <span className={table.detail}>{t.unspoken}</span> : null}
                </span>
              </td>
              <td data-label={t.outcome}>
                <OutcomeBadge outcome={meaning.outcome} />
              </td>
              <td data-label={t.bookable}>{yes(meaning.bookable)}</td>
              <td data-label={t.billed}>{meaning.outcome === 'none_yet' ? t.whenSpoken : yes(meaning.billable)}</td>
              {change === null ? null : (
                <td>
                  <span className={table.acts}>
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      aria-label={t.changeIt({ name })}
                      onClick={() => {
                        change(name);
                      }}
                    >
                      {t.change}
                    </Button>
                  </span>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={table.foot}>
        <span role="status">{t.shown(entries.length)}</span>
        <span className={table.detail}>{t.nothing}</span>
      </div>
    </section>
  );
}
