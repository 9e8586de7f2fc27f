import { useSession } from '../../api/session';
import { columnChoice } from '../../shared/columns';
import { useHasSeveralCompanies } from '../../shared/company';
import { columns, type CallsSearch, type Column } from './search';

export const callColumns = columnChoice('calls.columns', columns, [
  'when',
  'company',
  'dialled',
  'outcome',
  'disposition',
  'agent',
  'talk',
  'wait',
  'recording',
]);

/** What a column takes, in pixels. What a disposition has is the rest, and at least this. */
export const widths: Record<Column | 'caller', number> = {
  caller: 166,
  when: 164,
  company: 168,
  dialled: 146,
  outcome: 172,
  disposition: 190,
  tags: 150,
  agent: 140,
  campaign: 190,
  trade: 140,
  talk: 62,
  wait: 62,
  recording: 104,
};

/** Beside the table: the menu, and what the page leaves free. */
const AROUND = 300;

/** How wide a window has to be for all of them side by side. */
export function widthFor(shown: readonly Column[]): number {
  return shown.reduce((sum, column) => sum + widths[column], AROUND + widths.caller);
}

/** What can tell the shown calls apart: campaigns and trades are staff's way to do so. */
export function useOfferedColumns(): readonly Column[] {
  const several = useHasSeveralCompanies();
  const { person } = useSession();
  return columns.filter((column) => {
    if (column === 'company') return several;
    return (column !== 'campaign' && column !== 'trade') || person.role !== 'customer';
  });
}

/** The columns beside the caller, and whether they were chosen: what is only usual gives way where there is no room. */
export function useColumns(search: CallsSearch): { shown: readonly Column[]; chosen: boolean } {
  const offered = useOfferedColumns();
  const wanted = callColumns.useShown(search.columns);
  return {
    shown: wanted.filter(
      (column) => offered.includes(column) && (column !== 'company' || search.company === undefined),
    ),
    chosen: !callColumns.isUsual(wanted),
  };
}
