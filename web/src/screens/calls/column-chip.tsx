import { useStore } from '@nanostores/react';
import { ChoiceChip } from '../../shared/filters/choice-chip';
import { callsMessages } from './messages';
import type { CallsSearch, Column } from './search';
import { callColumns, useOfferedColumns } from './use-columns';

interface Props {
  search: CallsSearch;
  show: (search: CallsSearch) => void;
}

/** What is shown of each call beside the caller. The page of the list stays. */
export function ColumnChip({ search, show }: Props) {
  const t = useStore(callsMessages);
  const offered = useOfferedColumns();
  const { columns: named, ...kept } = search;
  const shown = callColumns.useShown(named);
  const choose = (chosen: readonly Column[]) => {
    const columns = callColumns.keep(chosen);
    show(columns === undefined ? kept : { ...kept, columns });
  };
  return (
    <ChoiceChip
      label={t.columns}
      any={t.usualColumns}
      options={offered.map((value) => ({ value, label: value === 'tags' ? t.tag : t[value] }))}
      selected={shown}
      quiet={callColumns.isUsual(shown)}
      onChange={choose}
    />
  );
}
