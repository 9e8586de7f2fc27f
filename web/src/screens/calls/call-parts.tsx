import { useStore } from '@nanostores/react';
import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { useSession } from '../../api/session';
import { NoteIcon, PlayIcon } from '../../shared/more-icons';
import { sharedMessages } from '../../shared/messages';
import { Moment } from '../../shared/moment';
import { phone } from '../../shared/phone';
import classes from './call-parts.module.css';
import { callsMessages } from './messages';
import type { CallsSearch } from './search';

export type CallSummary = Schemas['CallSummary'];

interface OfCall {
  call: CallSummary;
}

export function useCallerName(): (call: CallSummary) => string {
  const { withheld } = useStore(sharedMessages);
  return ({ callerName, callerNumber }) => callerName ?? (callerNumber === null ? withheld : phone(callerNumber));
}

/** The caller, as a link that covers the whole row or card. */
export function CallerLink({ call, search }: OfCall & { search: CallsSearch }) {
  const t = useStore(callsMessages);
  const callerName = useCallerName();
  return (
    <span className={classes.caller}>
      <Link
        to="/calls/$id"
        params={{ id: call.id }}
        search={search.company === undefined ? {} : { company: search.company }}
        className={classes.link}
        data-row-link
      >
        {callerName(call)}
      </Link>
      <span className={classes.below}>
        {call.callerName !== null && call.callerNumber !== null ? phone(call.callerNumber) : null}
        {call.newCaller === true ? (
          <span className={classes.newcomer} title={t.newCallerHint}>
            {t.newCaller}
          </span>
        ) : null}
      </span>
    </span>
  );
}

export function When({ call }: OfCall) {
  return <Moment at={call.start} companyZone={call.companyZone} className={classes.when} />;
}

/** What people added: its tags, and that there are notes. */
export function Added({ call: { tags, notes } }: OfCall) {
  const t = useStore(callsMessages);
  if (tags.length === 0 && notes === 0) return null;
  return (
    <span className={classes.added}>
      {notes === 0 ? null : (
        <span title={t.notes(notes)}>
          <NoteIcon size={13} />
          <span className="unseen">{t.notes(notes)}</span>
        </span>
      )}
      {tags.map((tag) => (
        <span key={tag} className={classes.tag}>
          {tag}
        </span>
      ))}
    </span>
  );
}

export function RecordingMark({ call, search }: OfCall & { search: CallsSearch }) {
  const t = useStore(callsMessages);
  const words = useStore(sharedMessages);
  const callerName = useCallerName();
  const { companies } = useSession();
  const { state } = call.recording;
  const membership = companies.find((company) => company.id === call.companyId);
  const mayListen = membership === undefined || membership.permissions.includes('listen');
  if (state === 'ready' && mayListen) {
    return (
      <Link
        to="/calls/$id"
        params={{ id: call.id }}
        search={search.company === undefined ? {} : { company: search.company }}
        state={{ play: true }}
        className={classes.play}
        aria-label={t.play({ caller: callerName(call) })}
      >
        <PlayIcon size={14} />
      </Link>
    );
  }
  return (
    <span className={classes.recording} data-state={state}>
      {words[state]}
    </span>
  );
}
