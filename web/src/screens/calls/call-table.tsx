import { useStore } from '@nanostores/react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Schemas } from '../../api/client';
import { OutcomeBadge } from '../../shared/outcome';
import { phone } from '../../shared/phone';
import { brief, minutesSeconds } from '../../shared/time';
import { dashed } from '../../shared/words';
import { Added, CallerLink, RecordingMark, When } from './call-parts';
import classes from './call-table.module.css';
import { callsMessages } from './messages';
import type { CallsSearch } from './search';

interface Props {
  page: Schemas['CallPage'];
  search: CallsSearch;
  /** The calls are of several companies, so each says of which. */
  several: boolean;
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

export function CallTable({ page, search, several }: Props) {
  const t = useStore(callsMessages);
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
    <table className={classes.table} data-several={several ? true : undefined} ref={table} onKeyDown={onKeyDown}>
      <thead>
        <tr>
          <Head column="caller">{t.caller}</Head>
          <Head column="when">{t.when}</Head>
          {several ? <Head column="company">{t.company}</Head> : null}
          <Head column="dialled">{t.dialled}</Head>
          <Head column="outcome">{t.outcome}</Head>
          <Head column="disposition">{t.disposition}</Head>
          <Head column="agent">{t.agent}</Head>
          <Head column="talk" figure>
            {t.talk}
          </Head>
          <Head column="wait" figure>
            {t.wait}
          </Head>
          <Head column="recording" figure>
            {t.recording}
          </Head>
        </tr>
      </thead>
      <tbody>
        {page.calls.map((call) => (
          <tr key={call.id}>
            <td title={call.callerName ?? undefined}>
              <CallerLink call={call} search={search} />
            </td>
            <td>
              <When call={call} />
            </td>
            {several ? <td title={call.companyName ?? undefined}>{call.companyName ?? t.nothing}</td> : null}
            <td className={classes.dialled} title={call.dialledLabel ?? undefined}>
              {call.dialledNumber === null ? t.nothing : phone(call.dialledNumber)}
              {call.dialledLabel === null ? null : <span className={classes.label}>{call.dialledLabel}</span>}
            </td>
            <td>
              <OutcomeBadge outcome={call.outcome} />
            </td>
            <td className={`${classes.soft} ${classes.disposition}`}>
              {call.disposition === null ? t.nothing : dashed(call.disposition)}
              <Added call={call} />
            </td>
            <td className={`${classes.soft} ${classes.agent}`} title={call.agent ?? undefined}>
              {call.agent ?? t.nothing}
            </td>
            <td className={`${classes.figure} ${classes.talk}`}>
              {call.talkSeconds === 0 ? t.nothing : minutesSeconds(call.talkSeconds)}
            </td>
            <td className={`${classes.figure} ${classes.wait}`}>{brief(call.waitSeconds)}</td>
            <td className={classes.figure}>
              <RecordingMark call={call} search={search} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Column =
  'caller' | 'when' | 'company' | 'dialled' | 'outcome' | 'disposition' | 'agent' | 'talk' | 'wait' | 'recording';

function Head({ column, figure = false, children }: { column: Column; figure?: boolean; children: string }) {
  return (
    <th scope="col" className={`${classes[column]} ${figure ? classes.figure : ''}`}>
      {children}
    </th>
  );
}
