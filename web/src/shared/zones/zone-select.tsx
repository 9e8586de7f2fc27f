import { Select } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useMemo } from 'react';
import { useLocale } from '../locale';
import { useNow } from '../now';
import { clockTime } from '../time';
import { zoneMessages } from './messages';
import classes from './zone-select.module.css';
import './zone-select.css';
import { zones } from './zones';

interface Props {
  zone: string;
  onChange: (zone: string) => void;
}

/** A zone, found by its city. The clock there shows whether it is the right one. */
export function ZoneSelect({ zone, onChange }: Props) {
  const t = useStore(zoneMessages);
  const locale = useLocale();
  const now = useNow();
  const groups = useMemo(() => zones(locale, zone), [locale, zone]);
  return (
    <Select
      label={t.zone}
      placeholder={t.find}
      description={t.now({ time: clockTime(new Date(now).toISOString(), zone, locale) })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={[
        { group: t.near, items: groups.near },
        { group: t.far, items: groups.far },
      ]}
      value={zone}
      onChange={(chosen) => {
        if (chosen !== null) onChange(chosen);
      }}
      searchable
      allowDeselect={false}
      limit={80}
      nothingFoundMessage={t.nothing}
      maxDropdownHeight={280}
      selectFirstOptionOnChange
      classNames={{ option: classes.option ?? '', groupLabel: classes.group ?? '', description: classes.clock ?? '' }}
    />
  );
}
