import { expect, it } from 'vitest';
import type { Schemas } from '../../../api/client';
import { bringWhole } from './whole';

type Imported = Schemas['NumberImported'];
type Row = Imported['rows'][number];

function answer(rows: [outcome: Row['outcome'], written: boolean][], left: number): Imported {
  return {
    rows: rows.map(([outcome, written], n) => ({
      row: n + 2,
      number: String(n),
      outcome,
      before: null,
      after: null,
      written,
      code: null,
      sentence: null,
      company: null,
    })),
    ignored: [],
    counts: {
      added: 0,
      changed: 0,
      unchanged: 0,
      refused: 0,
      written: rows.filter(([, written]) => written).length,
      left,
    },
  };
}

it('goes on until nothing is left, and tells all that was written', async () => {
  const answers = [
    answer(
      [
        ['new', true],
        ['changes', false],
        ['error', false],
      ],
      1,
    ),
    answer(
      [
        ['unchanged', false],
        ['changes', true],
        ['error', false],
      ],
      0,
    ),
  ];
  const whole = await bringWhole(() => Promise.resolve(answers.shift() ?? answer([], 0)));
  expect(answers).toEqual([]);
  expect(whole.rows.map(({ outcome, written }) => [outcome, written])).toEqual([
    ['new', true],
    ['changes', true],
    ['error', false],
  ]);
  expect(whole.counts).toEqual({ added: 1, changed: 1, unchanged: 0, refused: 1, written: 2, left: 0 });
});

it('stops when nothing more is written', async () => {
  let asked = 0;
  await bringWhole(() => {
    asked++;
    return Promise.resolve(answer([['new', false]], 1));
  });
  expect(asked).toBe(1);
});
