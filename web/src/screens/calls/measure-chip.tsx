import { Button, Popover, TextInput, UnstyledButton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { Chip } from '../../shared/filters/chip';
import { CheckIcon } from '../../shared/icons';
import { boundsOf, boundsText } from './bounds';
import { useBoundsWords } from './filter-words';
import classes from './measure-chip.module.css';
import { callsMessages } from './messages';
import period from './period-chip.module.css';
import { changed, without } from './asked';
import type { CallsSearch, Measure } from './search';

const usual: Record<Measure, readonly string[]> = {
  wait: ['-20', '21-', '60-'],
  talk: ['-30', '180-360', '600-'],
  duration: ['-60', '60-300', '600-'],
};

interface Props {
  measure: Measure;
  search: CallsSearch;
  show: (search: CallsSearch) => void;
  initiallyOpened: boolean;
  onClose: () => void;
}

/** How long it took: a usual span, or from so many seconds to so many. */
export function MeasureChip({ measure, search, show, initiallyOpened, onClose }: Props) {
  const t = useStore(callsMessages);
  const words = useBoundsWords();
  const [opened, setOpened] = useState(initiallyOpened);
  const asked = search[measure];
  const bounds = asked === undefined ? null : boundsOf(asked);
  const close = () => {
    setOpened(false);
    onClose();
  };
  const choose = (text: string | undefined) => {
    close();
    show(changed(search, { [measure]: text }));
  };

  return (
    <Popover
      position="bottom-start"
      trapFocus
      returnFocus
      opened={opened}
      onChange={(to) => {
        if (!to) close();
      }}
    >
      <Popover.Target>
        <Chip
          label={t[measure]}
          value={asked === undefined ? t.any : words(asked)}
          opened={opened}
          onClick={() => {
            if (opened) close();
            else setOpened(true);
          }}
          onDrop={() => {
            close();
            show(without(search, measure));
          }}
        />
      </Popover.Target>
      <Popover.Dropdown className={period.dropdown} aria-label={t[measure]}>
        {usual[measure].map((each) => (
          <UnstyledButton
            key={each}
            className={period.preset}
            aria-pressed={each === asked}
            onClick={() => {
              choose(each);
            }}
          >
            {words(each)}
            {each === asked ? <CheckIcon /> : null}
          </UnstyledButton>
        ))}
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            const data = new FormData(event.currentTarget);
            const seconds = (name: string) => {
              const text = data.get(name);
              return typeof text !== 'string' || text === '' ? null : Math.round(Number(text));
            };
            choose(boundsText(ordered(seconds('least'), seconds('most'))));
          }}
        >
          <TextInput
            name="least"
            type="number"
            min={0}
            max={86400}
            size="xs"
            label={t.atLeastSeconds}
            defaultValue={bounds?.least ?? ''}
          />
          <TextInput
            name="most"
            type="number"
            min={0}
            max={86400}
            size="xs"
            label={t.atMostSeconds}
            defaultValue={bounds?.most ?? ''}
          />
          <Button type="submit" size="compact-sm" variant="default">
            {t.applyBounds}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Whoever mixed them up meant the other way round. */
function ordered(least: number | null, most: number | null) {
  return least !== null && most !== null && most < least ? { least: most, most: least } : { least, most };
}
