import type { Schemas } from '../../api/client';
import { OutcomeBadge } from '../../shared/outcome';
import classes from './call-cards.module.css';
import { Added, CallerLink, RecordingMark, When } from './call-parts';
import type { CallsSearch } from './search';

interface Props {
  page: Schemas['CallPage'];
  search: CallsSearch;
  several: boolean;
}

/** On a phone: who, when, what came of it, and the recording. */
export function CallCards({ page, search, several }: Props) {
  return (
    <ul className={classes.cards}>
      {page.calls.map((call) => (
        <li key={call.id} className={classes.card}>
          <CallerLink call={call} search={search} />
          <When call={call} />
          <span className={classes.badges}>
            <OutcomeBadge outcome={call.outcome} />
            <Added call={call} />
            {several ? <span className={classes.company}>{call.companyName}</span> : null}
          </span>
          <RecordingMark call={call} search={search} />
        </li>
      ))}
    </ul>
  );
}
