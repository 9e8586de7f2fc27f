import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';

const judge = new ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs });

/** From 0, guessed at once, to 4. What the person is called makes a poor password. */
export function strength(password: string, known: readonly string[]): number {
  return judge.check(password, [...known, 'contractor', 'portal', 'charge']).score;
}
