import { Button, Popover, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useStore } from '@nanostores/react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { people } from '../../api/people';
import bar from '../../shared/filters/bar.module.css';
import { Chip } from '../../shared/filters/chip';
import { ChoiceChip } from '../../shared/filters/choice-chip';
import { useLocale } from '../../shared/locale';
import page from '../../shared/page.module.css';
import { dayName } from '../../shared/time';
import { knownActions, useActionWords } from './actions';
import classes from './audit.module.css';
import { auditMessages } from './messages';
import { changed, lastDays } from './asked';
import type { AuditSearch } from './search';

export const SYSTEM = 'system';

interface Props {
  search: AuditSearch;
  show: (search: AuditSearch) => void;
}

export function FilterBar({ search, show }: Props) {
  const t = useStore(auditMessages);
  const words = useActionWords();
  const actions = new Set<string>(knownActions);
  if (search.action !== undefined) actions.add(search.action);
  return (
    <div className={bar.bar} role="group" aria-label={t.filters}>
      <PeriodFilter search={search} show={show} />
      <PersonFilter search={search} show={show} />
      <ChoiceChip<string>
        label={t.action}
        any={t.anyAction}
        searchable
        options={[...actions].map((value) => ({ value, label: words(value) }))}
        selected={search.action === undefined ? [] : [search.action]}
        onChange={(chosen) => {
          show(changed(search, { action: chosen.at(-1) }));
        }}
      />
      <RecordFilter key={search.subject} search={search} show={show} />
    </div>
  );
}

interface FilterProps {
  label: string;
  value: string;
  quiet: boolean;
  onDrop: (() => void) | undefined;
  children: (close: () => void) => ReactNode;
}

function PopoverChip({ label, value, quiet, onDrop, children }: FilterProps) {
  const [opened, setOpened] = useState(false);
  const close = () => {
    setOpened(false);
  };
  return (
    <Popover position="bottom-start" trapFocus returnFocus opened={opened} onChange={setOpened}>
      <Popover.Target>
        <Chip
          label={label}
          value={value}
          quiet={quiet}
          opened={opened}
          onDrop={onDrop}
          onClick={() => {
            setOpened((was) => !was);
          }}
        />
      </Popover.Target>
      <Popover.Dropdown className={classes.popover} aria-label={label}>
        {opened ? children(close) : null}
      </Popover.Dropdown>
    </Popover>
  );
}

function PeriodFilter({ search, show }: Props) {
  const t = useStore(auditMessages);
  const locale = useLocale();
  const today = new Date().toISOString().slice(0, 10);
  const { from, to } = search;
  const named = (day: string | undefined) => (day === undefined ? '…' : dayName(day, locale, today));
  const chosen = from !== undefined || to !== undefined;
  return (
    <PopoverChip
      label={t.period}
      value={chosen ? `${named(from)} – ${named(to)}` : t.usual}
      quiet={!chosen}
      onDrop={
        chosen
          ? () => {
              show(changed(search, { from: undefined, to: undefined }));
            }
          : undefined
      }
    >
      {(close) => (
        <>
          {([7, 30, 90] as const).map((days) => (
            <UnstyledButton
              key={days}
              className={classes.choice}
              onClick={() => {
                close();
                show(changed(search, lastDays(days, new Date())));
              }}
            >
              {t[`days${days}`]}
            </UnstyledButton>
          ))}
          <form
            onSubmit={(event) => {
              event.preventDefault();
              const entered = new FormData(event.currentTarget);
              const day = (name: string) => {
                const value = entered.get(name);
                return typeof value === 'string' && value !== '' ? value : undefined;
              };
              close();
              show(changed(search, { from: day('from'), to: day('to') }));
            }}
          >
            <div className={classes.days}>
              <TextInput type="date" name="from" label={t.from} size="sm" defaultValue={from} max={today} />
              <TextInput type="date" name="to" label={t.to} size="sm" defaultValue={to} max={today} />
            </div>
            <Button type="submit" variant="default" mt={10} fullWidth>
              {t.show}
            </Button>
          </form>
          <p className={page.small}>{t.utc}</p>
        </>
      )}
    </PopoverChip>
  );
}

function PersonFilter({ search, show }: Props) {
  const t = useStore(auditMessages);
  const { actor } = search;
  const person = useQuery({
    queryKey: ['user', actor],
    queryFn: ({ signal }) => people.user(actor ?? '', signal),
    enabled: actor !== undefined && actor !== SYSTEM,
    retry: false,
  });
  const name = actor === undefined ? t.anybody : actor === SYSTEM ? t.system : (person.data?.name ?? actor);
  return (
    <PopoverChip
      label={t.person}
      value={name}
      quiet={actor === undefined}
      onDrop={
        actor === undefined
          ? undefined
          : () => {
              show(changed(search, { actor: undefined }));
            }
      }
    >
      {(close) => (
        <People
          onPick={(chosen) => {
            close();
            show(changed(search, { actor: chosen }));
          }}
        />
      )}
    </PopoverChip>
  );
}

function People({ onPick }: { onPick: (actor: string) => void }) {
  const t = useStore(auditMessages);
  const [text, setText] = useState('');
  const [sought] = useDebouncedValue(text.trim(), 200);
  const found = useQuery({
    queryKey: ['users', 'named', sought],
    queryFn: ({ signal }) => people.users(sought === '' ? {} : { text: sought }, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <TextInput
        aria-label={t.findPerson}
        placeholder={t.findPerson}
        size="sm"
        autoComplete="off"
        data-autofocus
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      <div className={classes.found}>
        {sought === '' ? (
          <UnstyledButton
            className={classes.choice}
            onClick={() => {
              onPick(SYSTEM);
            }}
          >
            {t.system}
          </UnstyledButton>
        ) : null}
        {found.data?.users.map(({ id, name, email }) => (
          <UnstyledButton
            key={id}
            className={classes.choice}
            onClick={() => {
              onPick(id);
            }}
          >
            <span>
              {name} <span className={page.small}>{email}</span>
            </span>
          </UnstyledButton>
        ))}
        {found.data?.users.length === 0 ? <p className={page.small}>{t.findNobody}</p> : null}
      </div>
    </>
  );
}

function RecordFilter({ search, show }: Props) {
  const t = useStore(auditMessages);
  const [text, setText] = useState(search.subject ?? '');
  return (
    <PopoverChip
      label={t.record}
      value={search.subject ?? t.anyRecord}
      quiet={search.subject === undefined}
      onDrop={
        search.subject === undefined
          ? undefined
          : () => {
              show(changed(search, { subject: undefined }));
            }
      }
    >
      {(close) => (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            close();
            show(changed(search, { subject: text.trim() === '' ? undefined : text.trim() }));
          }}
        >
          <TextInput
            label={t.record}
            description={t.recordHelp}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            size="sm"
            autoComplete="off"
            spellCheck={false}
            maxLength={120}
            data-autofocus
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
            }}
          />
          <Button type="submit" variant="default" mt={10} fullWidth>
            {t.filterRecord}
          </Button>
        </form>
      )}
    </PopoverChip>
  );
}
