import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { PlusIcon } from '../../../shared/more-icons';
import { useNow } from '../../../shared/now';
import page from '../../../shared/page.module.css';
import { dayOf } from '../../../shared/time';
import { holidayFault, missingOf, withAnother, type SpecialDay } from './draft';
import classes from './hours.module.css';
import { hoursMessages } from './messages';
import { Spans } from './spans';

interface Props {
  holidays: readonly SpecialDay[];
  proposed: readonly SpecialDay[];
  zone: string;
  /** Whether saving was tried: a date that is still empty is no fault before. */
  tried: boolean;
  onChange: (holidays: SpecialDay[]) => void;
}

export function Holidays({ holidays, proposed, zone, tried, onChange }: Props) {
  const t = useStore(hoursMessages);
  const today = dayOf(new Date(useNow()), zone);
  const missing = missingOf(proposed, holidays, today);
  return (
    <section className={page.sheet}>
      <div className={page.section}>
        <header>
          <h2 className={page.heading}>{t.holidays}</h2>
          <p className={page.lead}>{t.holidaysLead}</p>
        </header>
        <div className={page.actions}>
          <Button
            variant="default"
            size="compact-md"
            leftSection={<PlusIcon size={14} />}
            onClick={() => {
              onChange([...holidays, { date: '', name: '', spans: [] }]);
            }}
          >
            {t.addHoliday}
          </Button>
          {missing.length === 0 ? null : (
            <Button
              variant="default"
              size="compact-md"
              onClick={() => {
                onChange([...holidays, ...missing].toSorted((one, other) => one.date.localeCompare(other.date)));
                notifications.show({ message: t.proposed(missing.length), withBorder: true });
              }}
            >
              {t.propose(missing.length)}
            </Button>
          )}
        </div>
        {holidays.length === 0 ? <p className={page.soft}>{t.noHolidays}</p> : null}
        <div>
          {holidays.map((holiday, index) => (
            <HolidayLine
              key={index}
              holiday={holiday}
              fault={faultShown(holiday)}
              onChange={(changed) => {
                onChange(holidays.map((each, at) => (at === index ? changed : each)));
              }}
              onRemove={() => {
                onChange(holidays.filter((_, at) => at !== index));
              }}
            />
          ))}
        </div>
      </div>
    </section>
  );

  function faultShown(holiday: SpecialDay) {
    const fault = holidayFault(holiday, holidays);
    const waiting = fault === 'no-date' || fault === 'no-name';
    return waiting && !tried ? null : fault;
  }
}

interface LineProps {
  holiday: SpecialDay;
  fault: ReturnType<typeof holidayFault>;
  onChange: (holiday: SpecialDay) => void;
  onRemove: () => void;
}

function HolidayLine({ holiday, fault, onChange, onRemove }: LineProps) {
  const t = useStore(hoursMessages);
  const { date, name, spans } = holiday;
  const called = name.trim() === '' ? (date === '' ? t.newDay : date) : name;
  return (
    <div role="group" aria-label={called} className={classes.holiday}>
      <TextInput
        type="date"
        label={t.date}
        value={date}
        error={fault === 'no-date' || fault === 'twice' ? t[fault] : null}
        onChange={(event) => {
          onChange({ ...holiday, date: event.currentTarget.value });
        }}
      />
      <TextInput
        label={t.name}
        maxLength={60}
        autoComplete="off"
        value={name}
        error={fault === 'no-name' ? t[fault] : null}
        onChange={(event) => {
          onChange({ ...holiday, name: event.currentTarget.value });
        }}
      />
      <Button
        variant="subtle"
        color="gray"
        className={classes.remove ?? ''}
        aria-label={t.removeHoliday({ name: called })}
        onClick={onRemove}
      >
        {t.remove}
      </Button>
      <div className={classes.special}>
        {spans.length === 0 ? (
          <span className={page.soft}>{t.closed}</span>
        ) : (
          <Spans
            day={called}
            spans={spans}
            faulty={fault !== null}
            onChange={(changed) => {
              onChange({ ...holiday, spans: changed });
            }}
          />
        )}
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t.addTo({ day: called })}
          onClick={() => {
            onChange({ ...holiday, spans: withAnother(spans) });
          }}
        >
          {t.add}
        </Button>
      </div>
      {fault === 'missing' || fault === 'reversed' || fault === 'overlap' ? (
        <p className={classes.fault} role="alert">
          {t[fault]}
        </p>
      ) : null}
    </div>
  );
}
