import { keep, readKept } from '../../shared/kept';
import { columnsOf, type Column } from './search';

const KEY = 'companies.columns';
const usual: readonly Column[] = ['trades', 'organization', 'zone'];

/** The columns that an address names, else those that were chosen last on this device. */
export function shownColumns(named: readonly Column[] | undefined): readonly Column[] {
  if (named !== undefined) return named;
  const kept = columnsOf((readKept(KEY) ?? '').split(' '));
  return kept.length === 0 ? usual : kept;
}

/** Undefined: the usual ones. */
export function keepColumns(chosen: readonly Column[]): Column[] | undefined {
  const some = columnsOf(chosen);
  keep(KEY, some.length === 0 ? null : some.join(' '));
  return some.length === 0 ? undefined : some;
}

export function isUsual(chosen: readonly Column[]): boolean {
  return chosen.join(' ') === usual.join(' ');
}
