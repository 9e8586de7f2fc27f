import { Menu, UnstyledButton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { callLog } from '../../api/call-log';
import { useSession } from '../../api/session';
import classes from '../../shared/filters/bar.module.css';
import { Chip } from '../../shared/filters/chip';
import chip from '../../shared/filters/chip.module.css';
import { ChoiceChip } from '../../shared/filters/choice-chip';
import { TextFilter } from '../../shared/filters/text-filter';
import { useCompany, useHasSeveralCompanies } from '../../shared/company';
import { CompanyPicker } from '../../shared/company-picker';
import { PlusIcon } from '../../shared/more-icons';
import { sharedMessages } from '../../shared/messages';
import { OutcomeBadge } from '../../shared/outcome';
import { dashed } from '../../shared/words';
import { callsMessages } from './messages';
import { PeriodChip } from './period-chip';
import {
  changed,
  EMPTY_DISPOSITION,
  outcomes,
  recordingStates,
  without,
  type CallsSearch,
  type Outcome,
  type RecordingState,
} from './search';

type Addable = 'company' | 'disposition' | 'recording';

interface Props {
  search: CallsSearch;
  show: (search: CallsSearch) => void;
  /** The zone that the shown period has. */
  zone: string | undefined;
}

export function FilterBar({ search, show, zone }: Props) {
  const t = useStore(callsMessages);
  const words = useStore(sharedMessages);
  const { businessZone, companies } = useSession();
  const several = useHasSeveralCompanies();
  const company = useCompany(search.company);
  const [added, setAdded] = useState<Addable | null>(null);
  const dispositions = useQuery({
    queryKey: ['dispositions'],
    queryFn: ({ signal }) => callLog.dispositions(signal),
    enabled: added === 'disposition' || search.disposition !== undefined,
    staleTime: 60 * 60_000,
  });
  const likelyZone = (company ?? (companies.length === 1 ? companies[0] : undefined))?.zone ?? businessZone;

  const addable: Addable[] = [...(several ? (['company'] as const) : []), 'disposition', 'recording'];
  const shown = (filter: Addable) => search[filter] !== undefined || added === filter;
  const toAdd = addable.filter((filter) => !shown(filter));
  const closed = (filter: Addable) => () => {
    setAdded((was) => (was === filter ? null : was));
  };
  const drop = (filter: Addable) => () => {
    setAdded(null);
    show(without(search, filter));
  };

  // what the address names is offered even if the portal has never heard of it
  const names = new Set([
    ...(dispositions.data?.dispositions.map(({ name }) => name) ?? []),
    ...(search.disposition ?? []),
  ]);
  names.delete(EMPTY_DISPOSITION);

  return (
    <div className={classes.bar} role="group" aria-label={t.filters}>
      <PeriodChip search={search} show={show} zone={search.zone ?? zone ?? likelyZone} />
      {several && shown('company') ? (
        <CompanyPicker
          selected={search.company}
          initiallyOpened={added === 'company'}
          onClose={closed('company')}
          onPick={(picked) => {
            show(changed(search, { company: picked?.id }));
          }}
        >
          {(toggle, opened) => (
            <Chip
              label={t.company}
              aria-label={`${t.company} ${company?.name ?? search.company ?? t.all}`}
              value={company?.name ?? search.company ?? t.all}
              opened={opened}
              onClick={toggle}
              onDrop={search.company === undefined ? undefined : drop('company')}
            />
          )}
        </CompanyPicker>
      ) : null}
      <ChoiceChip<Outcome>
        label={t.outcome}
        any={t.any}
        options={outcomes.map((value) => ({ value, label: words[value], face: <OutcomeBadge outcome={value} /> }))}
        selected={search.outcome ?? []}
        onChange={(outcome) => {
          show(changed(search, { outcome }));
        }}
      />
      {shown('disposition') ? (
        <ChoiceChip<string>
          label={t.disposition}
          any={t.any}
          searchable
          initiallyOpened={added === 'disposition'}
          options={[
            { value: EMPTY_DISPOSITION, label: t.empty, face: <em>{t.empty}</em> },
            ...[...names].map((value) => ({ value, label: dashed(value) })),
          ]}
          selected={search.disposition ?? []}
          onChange={(disposition) => {
            show(changed(search, { disposition }));
          }}
          onClose={closed('disposition')}
          onDrop={drop('disposition')}
        />
      ) : null}
      {shown('recording') ? (
        <ChoiceChip<RecordingState>
          label={t.recording}
          any={t.any}
          initiallyOpened={added === 'recording'}
          options={recordingStates.map((value) => ({ value, label: words[value] }))}
          selected={search.recording ?? []}
          onChange={(recording) => {
            show(changed(search, { recording }));
          }}
          onClose={closed('recording')}
          onDrop={drop('recording')}
        />
      ) : null}
      {toAdd.length > 0 ? (
        <Menu position="bottom-start" withinPortal returnFocus={added === null}>
          <Menu.Target>
            <UnstyledButton className={`${chip.chip} ${chip.add}`}>
              <PlusIcon size={14} />
              {t.addFilter}
            </UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown>
            {toAdd.map((filter) => (
              <Menu.Item
                key={filter}
                onClick={() => {
                  setAdded(filter);
                }}
              >
                {t[filter]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : null}
      <TextFilter
        label={t.text}
        text={search.text ?? ''}
        onChange={(text) => {
          show(changed(search, { text: text === '' ? undefined : text }));
        }}
      />
    </div>
  );
}
