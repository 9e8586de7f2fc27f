import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import type { Schemas } from '../../../api/client';
import { Badge } from '../../../shared/badge';
import { numberWords } from '../../../shared/numbers/messages';
import table from '../../../shared/table.module.css';
import { companyNumbersMessages } from './messages';

type Row = Schemas['ImportedRow'];
type Words = Schemas['NumberWords'];

const FEW = 200;

const tones = { new: 'won', changes: 'look', unchanged: 'quiet', error: 'lost' } as const;

/** Those that are not taken first: they are what somebody has to do something about. */
function sorted(rows: readonly Row[]): Row[] {
  return [...rows.filter(({ outcome }) => outcome === 'error'), ...rows.filter(({ outcome }) => outcome !== 'error')];
}

export function ImportedRows({ rows }: { rows: readonly Row[] }) {
  const t = useStore(companyNumbersMessages);
  const words = useStore(numberWords);
  const [all, setAll] = useState(false);
  const shown = all ? sorted(rows) : sorted(rows).slice(0, FEW);
  return (
    <>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t.row}</th>
            <th scope="col">{words.number}</th>
            <th scope="col">{t.outcome}</th>
            <th scope="col">{words.label}</th>
            <th scope="col">{words.source}</th>
            <th scope="col">{words.campaign}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <ImportedRow key={row.row} of={row} />
          ))}
        </tbody>
      </table>
      {shown.length === rows.length ? null : (
        <div className={table.foot}>
          <Button
            variant="default"
            size="compact-md"
            onClick={() => {
              setAll(true);
            }}
          >
            {t.showAll(rows.length)}
          </Button>
        </div>
      )}
    </>
  );
}

function ImportedRow({ of }: { of: Row }) {
  const t = useStore(companyNumbersMessages);
  const words = useStore(numberWords);
  return (
    <tr>
      <td data-label={t.row}>{of.row}</td>
      <td data-label={words.number}>{of.number === '' ? words.none : of.number}</td>
      <td>
        <span className={table.who}>
          <span>
            <Badge tone={tones[of.outcome]}>{of.written ? t.written : t[of.outcome]}</Badge>
          </span>
          <Why of={of} />
        </span>
      </td>
      {(['label', 'source', 'campaign'] as const).map((field) => (
        <td key={field} data-label={words[field]}>
          <Cell before={of.before} after={of.after} field={field} />
        </td>
      ))}
    </tr>
  );
}

function Why({ of }: { of: Row }) {
  const t = useStore(companyNumbersMessages);
  if (of.code === null) return null;
  const said =
    of.company !== null ? t.belongsTo({ company: of.company }) : of.code === 'stale' ? t.row_stale : t[of.code];
  return <span className={table.detail}>{said}</span>;
}

function Cell({ before, after, field }: { before: Words | null; after: Words | null; field: keyof Words }) {
  const t = useStore(companyNumbersMessages);
  const words = useStore(numberWords);
  if (after === null) return null;
  const written = (of: Words) => {
    const value = of[field];
    return value === null || value === '' ? words.none : value;
  };
  const same = before === null || before[field] === after[field];
  return (
    <span className={table.who}>
      <span>{written(after)}</span>
      {same ? null : <span className={table.detail}>{t.was({ before: written(before) })}</span>}
    </span>
  );
}
