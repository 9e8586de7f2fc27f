import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { Schemas } from '../../api/client';
import { CrossIcon } from '../../shared/icons';
import { PhoneIcon } from '../../shared/more-icons';
import { State } from '../../shared/states/state';
import { dayOf } from '../../shared/time';
import { useFilterWords } from './filter-words';
import { callsMessages } from './messages';
import { daysOf } from './period';
import { changed, narrowing, without } from './asked';
import type { CallsSearch } from './search';

interface Props {
  search: CallsSearch;
  show: (search: CallsSearch) => void;
  page: Schemas['CallPage'];
}

/** Nothing to show, why, and the next step: which chip to drop. */
export function Empty({ search, show, page }: Props) {
  const t = useStore(callsMessages);
  const words = useFilterWords(search);
  const { zone } = page.period;
  if (page.dataAsOf === null) {
    return (
      <State icon={<PhoneIcon />} title={t.waitingTitle}>
        {t.waitingText}
      </State>
    );
  }
  const filters = narrowing(search);
  if (filters.length > 0) {
    return (
      <State
        icon={<PhoneIcon />}
        title={t.emptyTitle}
        actions={filters.map((filter) => (
          <Button
            key={filter}
            variant="default"
            rightSection={<CrossIcon size={14} />}
            onClick={() => {
              show(without(search, filter));
            }}
          >
            {words(filter)}
          </Button>
        ))}
      >
        {t.emptyText}
      </State>
    );
  }
  return (
    <State
      icon={<PhoneIcon />}
      title={t.quietTitle}
      actions={
        <Button
          variant="default"
          onClick={() => {
            show(changed(search, { ...daysOf('last90', dayOf(new Date(), zone)), zone }));
          }}
        >
          {t.quietWiden}
        </Button>
      }
    >
      {t.quietText}
    </State>
  );
}
