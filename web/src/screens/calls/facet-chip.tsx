import { useStore } from '@nanostores/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { callLog } from '../../api/call-log';
import { ChoiceChip } from '../../shared/filters/choice-chip';
import { OutcomeBadge } from '../../shared/outcome';
import { useFacetWords } from './filter-words';
import { callsMessages } from './messages';
import { changed, toQuestion, without } from './asked';
import { EMPTY, fixed, outcomes, type CallsSearch, type Facet } from './search';

interface Props {
  facet: Exclude<Facet, 'team'>;
  search: CallsSearch;
  show: (search: CallsSearch) => void;
  initiallyOpened?: boolean;
  onClose?: () => void;
  /** Whether it can be taken from the bar. */
  droppable?: boolean;
}

/** A choice among what calls are, with how many of them each choice would show. */
export function FacetChip({ facet, search, show, initiallyOpened = false, onClose, droppable = true }: Props) {
  const t = useStore(callsMessages);
  const words = useFacetWords();
  const [opened, setOpened] = useState(initiallyOpened);
  const question = toQuestion(without(search, facet));
  const parts = useQuery({
    queryKey: ['call-facets', facet, question],
    queryFn: ({ signal }) => callLog.parts(facet, question, signal),
    enabled: opened,
    staleTime: 60_000,
  });
  const selected: readonly string[] = search[facet] ?? [];
  const counts = new Map(parts.data?.values.map(({ value, calls }) => [value, calls]));
  const names = new Map(parts.data?.values.map(({ value, name }) => [value, name]));
  const known: readonly string[] = facet in fixed ? fixed[facet as keyof typeof fixed] : [];
  // what the address names is offered even if no call has it
  const values = new Set([...known, ...counts.keys(), ...selected]);
  if (known.length > 0) values.delete(EMPTY);
  if (known.includes(EMPTY) || (known.length === 0 && counts.has(EMPTY)) || selected.includes(EMPTY)) values.add(EMPTY);

  return (
    <ChoiceChip<string>
      label={t[facet]}
      any={t.any}
      searchable={known.length === 0}
      initiallyOpened={initiallyOpened}
      options={[...values].map((value) => {
        const outcome = facet === 'outcome' ? outcomes.find((each) => each === value) : undefined;
        return {
          value,
          label: words(facet, value, names.get(value)),
          face: outcome === undefined ? undefined : <OutcomeBadge outcome={outcome} />,
          count: parts.data === undefined ? undefined : (counts.get(value) ?? 0),
        };
      })}
      loading={parts.isLoading}
      selected={selected}
      onChange={(chosen) => {
        show(changed(search, { [facet]: chosen }));
      }}
      onOpen={() => {
        setOpened(true);
      }}
      {...(onClose === undefined ? {} : { onClose })}
      {...(droppable
        ? {
            onDrop: () => {
              onClose?.();
              show(without(search, facet));
            },
          }
        : {})}
    />
  );
}
