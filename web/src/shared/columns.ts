import { useStore } from '@nanostores/react';
import { atom } from 'nanostores';
import { keep, readKept } from './kept';

/**
 * The columns of a list that can be chosen: those that its address names, else those that were chosen last on this
 * device, else the usual ones.
 */
export function columnChoice<C extends string>(key: string, columns: readonly C[], usual: readonly C[]) {
  const known = (words: readonly string[]): C[] => columns.filter((each) => words.includes(each));
  // the address may stay the same while this changes
  const last = atom<readonly C[]>(known((readKept(key) ?? '').split(' ')));
  const shown = (named: readonly C[] | undefined, kept = last.get()) => named ?? (kept.length === 0 ? usual : kept);
  return {
    shown,
    useShown: (named: readonly C[] | undefined): readonly C[] => shown(named, useStore(last)),
    /** As the address names them from now on; undefined: the usual ones. */
    keep(chosen: readonly C[]): C[] | undefined {
      const some = known(chosen);
      keep(key, some.length === 0 ? null : some.join(' '));
      last.set(some);
      return some.length === 0 ? undefined : some;
    },
    isUsual: (chosen: readonly C[]): boolean => chosen.join(' ') === usual.join(' '),
  };
}
