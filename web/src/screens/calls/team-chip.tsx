import { useStore } from '@nanostores/react';
import { useQuery } from '@tanstack/react-query';
import { teams } from '../../api/teams';
import { ChoiceChip } from '../../shared/filters/choice-chip';
import { changed, without } from './asked';
import { callsMessages } from './messages';
import type { CallsSearch } from './search';

interface Props {
  search: CallsSearch;
  show: (search: CallsSearch) => void;
  initiallyOpened: boolean;
  onClose: () => void;
}

/** A choice among the teams that one sees: the calls of the companies that their people have to do with. */
export function TeamChip({ search, show, initiallyOpened, onClose }: Props) {
  const t = useStore(callsMessages);
  const list = useQuery({ queryKey: ['teams'], queryFn: ({ signal }) => teams.list(signal), staleTime: 60_000 });
  const known = (list.data?.teams ?? []).filter(({ discardedAt }) => discardedAt === null);
  const names = new Map(known.map(({ id, name }) => [id, name]));
  const selected = search.team ?? [];
  return (
    <ChoiceChip<string>
      label={t.team}
      any={t.any}
      searchable
      initiallyOpened={initiallyOpened}
      options={[...new Set([...names.keys(), ...selected])].map((id) => ({ value: id, label: names.get(id) ?? id }))}
      loading={list.isLoading}
      selected={selected}
      onChange={(chosen) => {
        show(changed(search, { team: chosen }));
      }}
      onClose={onClose}
      onDrop={() => {
        onClose();
        show(without(search, 'team'));
      }}
    />
  );
}
