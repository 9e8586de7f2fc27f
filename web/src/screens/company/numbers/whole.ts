import type { Schemas } from '../../../api/client';

type Imported = Schemas['NumberImported'];

/** Brings a list until all of it is written: the portal writes for some seconds at a time. */
export async function bringWhole(bring: () => Promise<Imported>): Promise<Imported> {
  let answer = await bring();
  const written = answer.rows.filter((row) => row.written);
  while (answer.counts.left > 0 && answer.counts.written > 0) {
    answer = await bring();
    written.push(...answer.rows.filter((row) => row.written));
  }
  const known = new Map(written.map((row) => [row.row, row]));
  const rows = answer.rows.map((row) => known.get(row.row) ?? row);
  const count = (outcome: Imported['rows'][number]['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  return {
    ...answer,
    rows,
    counts: {
      added: count('new'),
      changed: count('changes'),
      unchanged: count('unchanged'),
      refused: count('error'),
      written: known.size,
      left: answer.counts.left,
    },
  };
}
