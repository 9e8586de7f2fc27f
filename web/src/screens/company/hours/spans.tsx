import { ActionIcon, TextInput } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { CrossIcon } from '../../../shared/icons';
import type { Span } from './draft';
import classes from './hours.module.css';
import { hoursMessages } from './messages';

interface Props {
  /** Whose they are, in words. */
  day: string;
  spans: readonly Span[];
  faulty: boolean;
  onChange: (spans: Span[]) => void;
}

/** The browser's own field for times knows no 24:00: midnight at the end of a day is shown as 0:00. */
const shown = (time: string) => (time === '24:00' ? '00:00' : time);
const meant = (time: string) => (time === '00:00' ? '24:00' : time);

/** From when to when, one line a span. */
export function Spans({ day, spans, faulty, onChange }: Props) {
  const t = useStore(hoursMessages);
  const change = (at: number, change: Partial<Span>) => {
    onChange(spans.map((span, index) => (index === at ? { ...span, ...change } : span)));
  };
  return (
    <div className={classes.spans}>
      {spans.map((span, index) => (
        <div key={index} className={classes.span}>
          <TextInput
            className={classes.time}
            type="time"
            aria-label={t.from({ day })}
            aria-invalid={faulty}
            value={span.from}
            onChange={(event) => {
              change(index, { from: event.currentTarget.value });
            }}
          />
          <span aria-hidden="true">–</span>
          <TextInput
            className={classes.time}
            type="time"
            aria-label={t.to({ day })}
            aria-invalid={faulty}
            value={shown(span.to)}
            onChange={(event) => {
              change(index, { to: meant(event.currentTarget.value) });
            }}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={t.removeSpan({ day })}
            onClick={() => {
              onChange(spans.filter((_, each) => each !== index));
            }}
          >
            <CrossIcon size={16} />
          </ActionIcon>
        </div>
      ))}
    </div>
  );
}
