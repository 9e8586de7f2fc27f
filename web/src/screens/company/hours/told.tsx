import { useStore } from '@nanostores/react';
import { useLocale } from '../../../shared/locale';
import { useNow } from '../../../shared/now';
import page from '../../../shared/page.module.css';
import { dayName } from '../../../shared/time';
import { days, type Sheet } from './draft';
import { hoursMessages } from './messages';
import { useSpanWords } from './time-words';

/** Hours to be read. */
export function Told({ sheet }: { sheet: Sheet }) {
  const t = useStore(hoursMessages);
  const words = useSpanWords();
  const locale = useLocale();
  const today = new Date(useNow()).toISOString().slice(0, 10);
  return (
    <dl className={page.facts}>
      {days.map((day) => (
        <Line key={day} term={t[day]} told={words(sheet.week[day])} />
      ))}
      {sheet.holidays.map(({ date, name, spans }) => (
        <Line key={date} term={`${dayName(date, locale, today)} · ${name}`} told={words(spans)} />
      ))}
    </dl>
  );
}

function Line({ term, told }: { term: string; told: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{told}</dd>
    </>
  );
}
