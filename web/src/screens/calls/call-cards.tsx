import { useStore } from '@nanostores/react';
import type { Schemas } from '../../api/client';
import { OutcomeBadge } from '../../shared/outcome';
import classes from './call-cards.module.css';
import { Added, CallerLink, RecordingMark, When } from './call-parts';
import { facts, useFacts } from './facts';
import { callsMessages } from './messages';
import type { CallsSearch, Column } from './search';

interface Props {
  page: Schemas['CallPage'];
  search: CallsSearch;
  shown: readonly Column[];
  /** Whether somebody chose the columns: then a card tells them all. */
  chosen: boolean;
}

/** On a phone: who, when, what came of it, and the recording; what else was chosen in a line below. */
export function CallCards({ page, search, shown, chosen }: Props) {
  const t = useStore(callsMessages);
  const fact = useFacts(shown);
  const has = (column: Column) => shown.includes(column);
  const more = chosen ? facts.filter((each) => each !== 'company' && has(each)) : [];
  return (
    <ul className={classes.cards}>
      {page.calls.map((call) => (
        <li key={call.id} className={classes.card}>
          <CallerLink call={call} search={search} />
          <span className={classes.end}>{has('when') ? <When call={call} /> : null}</span>
          <span className={classes.badges}>
            {has('outcome') ? <OutcomeBadge outcome={call.outcome} /> : null}
            {!chosen || has('tags') ? <Added call={call} /> : null}
            {has('company') ? <span className={classes.company}>{call.companyName}</span> : null}
          </span>
          <span className={classes.end}>{has('recording') ? <RecordingMark call={call} search={search} /> : null}</span>
          {more.length === 0 ? null : (
            <dl className={classes.facts}>
              {more.map((each) => (
                <div key={each}>
                  <dt>{t[each]}</dt>
                  <dd>
                    {fact(each, call)}
                    {each === 'dialled' && call.dialledLabel !== null ? ` · ${call.dialledLabel}` : null}
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ul>
  );
}
