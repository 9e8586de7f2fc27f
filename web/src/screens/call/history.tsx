import { useStore } from '@nanostores/react';
import type { Schemas } from '../../api/client';
import { Moment } from '../../shared/moment';
import { dashed } from '../../shared/words';
import classes from './aside.module.css';
import { callMessages } from './messages';

type Entry = Schemas['HistoryEntry'];

/** Everything that happened to the call, newest first. */
export function History({ call }: { call: Schemas['Call'] }) {
  const t = useStore(callMessages);

  const what = ({ event, text }: Entry): string => {
    switch (event) {
      case 'started':
        return call.direction === 'outbound' ? t.startedOut : t.started;
      case 'answered':
        return text === null ? t.answered : t.answeredBy({ who: text });
      case 'ended':
        return t.ended;
      case 'arrived':
        return t.arrived;
      case 'disposition':
        return text === null ? t.noDisposition : dashed(text);
      case 'recording_ready':
        return t.recordingReady;
      case 'recording_removed':
        return t.recordingRemoved;
      case 'correction_taken_back':
        return t.takenBack;
      case 'corrected':
        return t.corrected({ disposition: text === null ? t.nothing : dashed(text) });
    }
  };
  const strong = ({ event, text }: Entry) =>
    event === 'recording_ready' || event === 'corrected' || (event === 'disposition' && text !== null);

  return (
    <section className={classes.card}>
      <h2 className={classes.title}>{t.history}</h2>
      <ol className={classes.history}>
        {call.history.map((entry) => (
          <li key={`${entry.at}${entry.event}`} data-strong={strong(entry) ? true : undefined}>
            {what(entry)}
            <Moment at={entry.at} companyZone={call.companyZone} besides={call.start} />
          </li>
        ))}
      </ol>
    </section>
  );
}
