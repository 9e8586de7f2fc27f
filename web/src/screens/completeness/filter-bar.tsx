import { Button, Popover, TextInput } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import bar from '../../shared/filters/bar.module.css';
import { Chip } from '../../shared/filters/chip';
import { ChoiceChip } from '../../shared/filters/choice-chip';
import { TextFilter } from '../../shared/filters/text-filter';
import page from '../../shared/page.module.css';
import classes from './completeness.module.css';
import { completenessMessages } from './messages';
import { changed, type CompletenessSearch } from './search';
import { useDayName } from './use-day-name';

interface Props {
  search: CompletenessSearch;
  show: (search: CompletenessSearch) => void;
}

export function FilterBar({ search, show }: Props) {
  const t = useStore(completenessMessages);
  return (
    <div className={bar.bar} role="group" aria-label={t.filters}>
      <PeriodFilter search={search} show={show} />
      <ChoiceChip<string>
        label={t.only}
        any={t.all}
        options={[
          { value: 'differences', label: t.differences },
          { value: 'recordings', label: t.recordingsMissing },
        ]}
        selected={search.only === undefined ? [] : [search.only]}
        onChange={(chosen) => {
          show(changed(search, { only: chosen.at(-1) }));
        }}
      />
      <TextFilter
        label={t.campaign}
        text={search.campaign ?? ''}
        onChange={(campaign) => {
          show(changed(search, { campaign }));
        }}
      />
    </div>
  );
}

function PeriodFilter({ search, show }: Props) {
  const t = useStore(completenessMessages);
  const [opened, setOpened] = useState(false);
  const name = useDayName();
  const { from, to } = search;
  const chosen = from !== undefined || to !== undefined;
  const named = (day: string | undefined) => (day === undefined ? '…' : name(day));
  return (
    <Popover position="bottom-start" trapFocus returnFocus opened={opened} onChange={setOpened}>
      <Popover.Target>
        <Chip
          label={t.period}
          value={chosen ? `${named(from)} – ${named(to)}` : t.usual}
          quiet={!chosen}
          opened={opened}
          onClick={() => {
            setOpened((was) => !was);
          }}
          onDrop={
            chosen
              ? () => {
                  show(changed(search, { from: undefined, to: undefined }));
                }
              : undefined
          }
        />
      </Popover.Target>
      <Popover.Dropdown className={classes.popover} aria-label={t.period}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const entered = new FormData(event.currentTarget);
            setOpened(false);
            show(changed(search, { from: entered.get('from'), to: entered.get('to') }));
          }}
        >
          <div className={classes.days}>
            <TextInput type="date" name="from" label={t.from} size="sm" defaultValue={from} />
            <TextInput type="date" name="to" label={t.to} size="sm" defaultValue={to} />
          </div>
          <Button type="submit" variant="default" mt={10} fullWidth>
            {t.show}
          </Button>
        </form>
        <p className={page.small}>{t.utc}</p>
      </Popover.Dropdown>
    </Popover>
  );
}
