import { useStore } from '@nanostores/react';
import { Fragment } from 'react';
import type { Schemas } from '../../../api/client';
import { Badge } from '../../../shared/badge';
import { DownIcon } from '../../../shared/more-icons';
import { numberWords } from '../../../shared/numbers/messages';
import { useDay } from '../../../shared/numbers/number-state';
import page from '../../../shared/page.module.css';
import { companyNumbersMessages } from './messages';
import classes from './numbers.module.css';

/** What is planned, and, unfolded, what the number was. */
export function History({ number, zone }: { number: Schemas['InboundNumber']; zone: string }) {
  const t = useStore(companyNumbersMessages);
  return (
    <section className={page.sheet}>
      <div className={page.section}>
        {number.planned.length === 0 ? null : (
          <>
            <h3 className={page.heading}>{t.plannedHeading}</h3>
            <Entries entries={number.planned} zone={zone} />
          </>
        )}
        <details className={classes.folded}>
          <summary className={page.heading}>
            {t.history} <DownIcon />
          </summary>
          {number.history.length === 0 ? (
            <p className={page.soft}>{t.noHistory}</p>
          ) : (
            <Entries entries={number.history} zone={zone} />
          )}
        </details>
      </div>
    </section>
  );
}

function Entries({ entries, zone }: { entries: readonly Schemas['NumberEntry'][]; zone: string }) {
  const t = useStore(companyNumbersMessages);
  const words = useStore(numberWords);
  const day = useDay(zone);
  return (
    <dl className={page.facts}>
      {entries.map(({ from, to, label, source, campaign, active }) => (
        <Fragment key={from}>
          <dt>{to === null ? t.since({ day: day(from) }) : t.untilDay({ from: day(from), to: day(to) })}</dt>
          <dd>
            <span className={page.line}>
              {[label, source, campaign].filter((part) => part !== null && part !== '').join(' · ')}
              {active ? null : <Badge>{words.retired}</Badge>}
            </span>
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
