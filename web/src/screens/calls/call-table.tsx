import { useStore } from '@nanostores/react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Schemas } from '../../api/client';
import { OutcomeBadge } from '../../shared/outcome';
import { Added, CallerLink, RecordingMark, When, type CallSummary } from './call-parts';
import classes from './call-table.module.css';
import { callsMessages } from './messages';
import { useFacts } from './facts';
import type { CallsSearch, Column } from './search';
import { widths } from './use-columns';

interface Props {
  page: Schemas['CallPage'];
  search: CallsSearch;
  /** The columns beside the caller. */
  shown: readonly Column[];
  /** Whether somebody chose them: then none gives way. */
  chosen: boolean;
  /** Whether they are wider than the page. */
  tight: boolean;
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

export function CallTable({ page, search, shown, chosen, tight }: Props) {
  const t = useStore(callsMessages);
  const table = useRef<HTMLTableElement>(null);
  const facts = useFacts(shown);

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

  const columns = (['caller', ...shown] as const).map((column) => (
    <th
      key={column}
      scope="col"
      className={`${classes[column] ?? ''} ${figures.includes(column) ? classes.figure : ''}`}
      style={column === 'disposition' && !tight ? undefined : { width: widths[column] }}
    >
      {column === 'tags' ? t.tag : t[column]}
    </th>
  ));
  const rows = (
    <table
      className={classes.table}
      data-several={shown.includes('company') ? true : undefined}
      data-chosen={chosen ? true : undefined}
      ref={table}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>{columns}</tr>
      </thead>
      <tbody>
        {page.calls.map((call) => (
          <tr key={call.id}>
            <td title={call.callerName ?? undefined}>
              <CallerLink call={call} search={search} />
            </td>
            {shown.map((column) => (
              <Cell
                key={column}
                column={column}
                call={call}
                search={search}
                facts={facts}
                tagged={!shown.includes('tags')}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  // a header cannot both stay in view and be moved sideways
  return tight ? <div className={classes.sideways}>{rows}</div> : rows;
}

const figures: readonly (Column | 'caller')[] = ['talk', 'wait', 'recording'];

interface CellProps {
  column: Column;
  call: CallSummary;
  search: CallsSearch;
  facts: ReturnType<typeof useFacts>;
  /** Whether tags have no column of their own. */
  tagged: boolean;
}

function Cell({ column, call, search, facts, tagged }: CellProps) {
  const t = useStore(callsMessages);
  const className = `${classes[column] ?? ''} ${figures.includes(column) ? (classes.figure ?? '') : ''}`;
  if (column === 'when') {
    return (
      <td className={className}>
        <When call={call} />
      </td>
    );
  }
  if (column === 'outcome') {
    return (
      <td className={className}>
        <OutcomeBadge outcome={call.outcome} />
      </td>
    );
  }
  if (column === 'recording') {
    return (
      <td className={className}>
        <RecordingMark call={call} search={search} />
      </td>
    );
  }
  if (column === 'tags') {
    return (
      <td className={className}>{call.tags.length === 0 && call.notes === 0 ? t.nothing : <Added call={call} />}</td>
    );
  }
  const said = facts(column, call);
  if (column === 'dialled') {
    return (
      <td className={className} title={call.dialledLabel ?? undefined}>
        {said}
        {call.dialledLabel === null ? null : <span className={classes.label}>{call.dialledLabel}</span>}
      </td>
    );
  }
  return (
    <td className={className} title={column === 'disposition' || figures.includes(column) ? undefined : said}>
      {said}
      {column === 'disposition' && tagged ? <Added call={call} /> : null}
    </td>
  );
}
