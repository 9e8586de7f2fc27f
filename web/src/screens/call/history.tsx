import { useStore } from '@nanostores/react';
import type { Schemas } from '../../api/client';
import { useLocale } from '../../shared/locale';
import { sharedMessages } from '../../shared/messages';
import { clockTime, dayOf, fullMoment, moment } from '../../shared/time';
import { dashed } from '../../shared/words';
import classes from './aside.module.css';
import { callMessages } from './messages';

type Entry = Schemas['HistoryEntry'];

/** Everything that happened to the call, newest first. */
export function History({ call }: { call: Schemas['Call'] }) {
  const t = useStore(callMessages);
  const words = useStore(sharedMessages);
  const locale = useLocale();
  const zone = call.companyZone;
  const callDay = dayOf(call.start, zone);

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
      case 'corrected':
        return t.corrected({ disposition: text === null ? t.nothing : dashed(text) });
    }
  };
  const strong = ({ event, text }: Entry) =>
    event === 'recording_ready' || event === 'corrected' || (event === 'disposition' && text !== null);
  const when = (at: string) =>
    dayOf(at, zone) === callDay ? clockTime(at, zone, locale) : moment(at, zone, locale, words);

  return (
    <section className={classes.card}>
      <h2 className={classes.title}>{t.history}</h2>
      <ol className={classes.history}>
        {call.history.map((entry) => (
          <li key={`${entry.at}${entry.event}`} data-strong={strong(entry) ? true : undefined}>
            {what(entry)}
            <time dateTime={entry.at} title={fullMoment(entry.at, zone, locale)}>
              {when(entry.at)}
            </time>
          </li>
        ))}
      </ol>
    </section>
  );
}
