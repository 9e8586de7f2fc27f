import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import page from '../../../shared/page.module.css';
import { allDay, days, faultOf, isAllDay, likeMonday, withAnother, type Day, type Sheet, type Span } from './draft';
import classes from './hours.module.css';
import { hoursMessages } from './messages';
import { Spans } from './spans';

interface Props {
  week: Sheet['week'];
  onChange: (week: Sheet['week']) => void;
}

export function Week({ week, onChange }: Props) {
  const t = useStore(hoursMessages);
  return (
    <section className={page.sheet}>
      <div className={page.section}>
        <header>
          <h2 className={page.heading}>{t.week}</h2>
          <p className={page.lead}>{t.weekLead}</p>
        </header>
        <div className={page.actions}>
          <Button
            variant="default"
            size="compact-md"
            onClick={() => {
              onChange(likeMonday(week));
            }}
          >
            {t.copyMonday}
          </Button>
        </div>
        <div>
          {days.map((day) => (
            <DayLine
              key={day}
              day={day}
              spans={week[day]}
              onChange={(spans) => {
                onChange({ ...week, [day]: spans });
              }}
            />
          ))}
        </div>
      </div>
    </section>
  );
}

interface DayProps {
  day: Day;
  spans: readonly Span[];
  onChange: (spans: Span[]) => void;
}

function DayLine({ day, spans, onChange }: DayProps) {
  const t = useStore(hoursMessages);
  const fault = faultOf(spans);
  const whole = isAllDay(spans);
  return (
    <div role="group" aria-label={t[day]} className={classes.day}>
      <span className={classes.name}>{t[day]}</span>
      {spans.length === 0 || whole ? (
        <span className={classes.whole}>{whole ? t.allDay : t.closed}</span>
      ) : (
        <Spans day={t[day]} spans={spans} faulty={fault !== null} onChange={onChange} />
      )}
      <div className={classes.acts}>
        <Act
          label={t.addTo({ day: t[day] })}
          onPress={() => {
            onChange(withAnother(whole ? [] : spans));
          }}
        >
          {t.add}
        </Act>
        {whole ? null : (
          <Act
            label={t.openDay({ day: t[day] })}
            onPress={() => {
              onChange([...allDay]);
            }}
          >
            {t.openAllDay}
          </Act>
        )}
        {spans.length === 0 ? null : (
          <Act
            label={t.closeDay({ day: t[day] })}
            onPress={() => {
              onChange([]);
            }}
          >
            {t.close}
          </Act>
        )}
      </div>
      {fault === null ? null : (
        <p className={classes.fault} role="alert">
          {t[fault]}
        </p>
      )}
    </div>
  );
}

function Act({ label, onPress, children }: { label: string; onPress: () => void; children: string }) {
  return (
    <Button variant="subtle" size="compact-sm" aria-label={label} onClick={onPress}>
      {children}
    </Button>
  );
}
