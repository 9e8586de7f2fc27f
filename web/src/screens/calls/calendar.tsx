import { Button } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { useStore } from '@nanostores/react';
import 'dayjs/locale/es';
import { useState } from 'react';
import { language } from '../../shared/i18n';
import { addDays } from '../../shared/time';
import './calendar.css';
import { callsMessages } from './messages';
import type { Days } from './period';
import classes from './period-chip.module.css';

interface Props {
  days: Days | null;
  today: string;
  onChoose: (days: Days) => void;
  onBack: () => void;
}

/** First and last day by two presses. Loaded when somebody asks for it. */
export default function Calendar({ days, today, onChoose, onBack }: Props) {
  const t = useStore(callsMessages);
  const locale = useStore(language);
  const [range, setRange] = useState<[string | null, string | null]>(
    days === null ? [null, null] : [days.from, addDays(days.to, -1)],
  );
  return (
    <div className={classes.calendar}>
      <p className={classes.hint}>{t.chooseDays}</p>
      <DatePicker
        type="range"
        allowSingleDateInRange
        locale={locale}
        firstDayOfWeek={0}
        weekendDays={[]}
        ariaLabels={{ previousMonth: t.previousMonth, nextMonth: t.nextMonth, monthLevelControl: t.chooseMonth }}
        maxDate={today}
        defaultDate={range[1] ?? today}
        value={range}
        onChange={(chosen) => {
          setRange(chosen);
          const [from, last] = chosen;
          if (from !== null && last !== null) onChoose({ from, to: addDays(last, 1) });
        }}
      />
      <Button variant="default" size="compact-md" onClick={onBack}>
        {t.back}
      </Button>
    </div>
  );
}
