import { useStore } from '@nanostores/react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Schemas } from '../../api/client';
import { useHasSeveralCompanies } from '../../shared/company';
import { OutcomeBadge } from '../../shared/outcome';
import { phone } from '../../shared/phone';
import { duration, minutesSeconds } from '../../shared/time';
import { dashed } from '../../shared/words';
import { CallerLink, RecordingMark, When } from './call-parts';
import classes from './call-table.module.css';
import { callsMessages } from './messages';
import type { CallsSearch } from './search';

interface Props {
  page: Schemas['CallPage'];
  search: CallsSearch;
}

function links(table: HTMLElement | null): HTMLElement[] {
  return [...(table?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])];
}

/** From the row that has the focus to its neighbour; from anywhere else into the table. */
function step(table: HTMLElement | null, key: string): boolean {
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
  const rows = links(table);
  const at = rows.findIndex((row) => row.closest('tr')?.contains(document.activeElement) === true);
  const to = at === -1 ? 0 : at + (key === 'ArrowDown' ? 1 : -1);
  const row = rows[to];
  if (row === undefined) return false;
  row.focus();
  return true;
}

export function CallTable({ page, search }: Props) {
  const t = useStore(callsMessages);
  const several = useHasSeveralCompanies() && search.company === undefined;
  const table = useRef<HTMLTableElement>(null);

  // ↑ ↓ work at once, without a Tab into the table
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (document.activeElement === document.body && step(table.current, event.key)) event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onKey);
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (step(table.current, event.key)) event.preventDefault();
  };

  return (
    <table className={classes.table} ref={table} onKeyDown={onKeyDown}>
      <thead>
        <tr>
          <th scope="col">{t.caller}</th>
          <th scope="col">{t.when}</th>
          {several ? <th scope="col">{t.company}</th> : null}
          <th scope="col" className={classes.wide}>
            {t.dialled}
          </th>
          <th scope="col">{t.outcome}</th>
          <th scope="col">{t.disposition}</th>
          <th scope="col" className={classes.middling}>
            {t.agent}
          </th>
          <th scope="col" className={classes.figure}>
            {t.talk}
          </th>
          <th scope="col" className={classes.figure}>
            {t.wait}
          </th>
          <th scope="col" className={classes.figure}>
            {t.recording}
          </th>
        </tr>
      </thead>
      <tbody>
        {page.calls.map((call) => (
          <tr key={call.id}>
            <td>
              <CallerLink call={call} search={search} />
            </td>
            <td>
              <When call={call} />
            </td>
            {several ? <td className={classes.cut}>{call.companyName}</td> : null}
            <td className={classes.wide}>{call.dialledNumber === null ? t.nothing : phone(call.dialledNumber)}</td>
            <td>
              <OutcomeBadge outcome={call.outcome} />
            </td>
            <td className={classes.soft}>{call.disposition === null ? t.nothing : dashed(call.disposition)}</td>
            <td className={`${classes.soft} ${classes.middling}`}>{call.agent ?? t.nothing}</td>
            <td className={classes.figure}>{call.talkSeconds === 0 ? t.nothing : minutesSeconds(call.talkSeconds)}</td>
            <td className={classes.figure}>{duration(call.waitSeconds)}</td>
            <td className={classes.figure}>
              <RecordingMark call={call} search={search} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
