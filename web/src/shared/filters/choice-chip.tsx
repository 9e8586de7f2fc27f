import { Combobox, useCombobox } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useEffect, useState, type ReactNode } from 'react';
import { CheckIcon } from '../icons';
import { useLocale } from '../locale';
import picker from '../picker.module.css';
import { Chip } from './chip';
import { fewOf } from './few';
import { filterMessages } from './messages';

interface Option<T extends string> {
  value: T;
  label: string;
  face?: ReactNode | undefined;
  /** How many there are of it. */
  count?: number | undefined;
}

interface Props<T extends string> {
  label: string;
  /** What the chip says when nothing is chosen. */
  any: string;
  options: readonly Option<T>[];
  selected: readonly T[];
  onChange: (selected: T[]) => void;
  searchable?: boolean;
  /** Whether what can be chosen is still to come. */
  loading?: boolean;
  /** Whether what is chosen is what is shown without a choice: then there is nothing to drop. */
  quiet?: boolean;
  initiallyOpened?: boolean;
  onOpen?: () => void;
  onClose?: () => void;
  onDrop?: () => void;
}

/** Any of several values. */
export function ChoiceChip<T extends string>(props: Props<T>) {
  const {
    label,
    any,
    options,
    selected,
    onChange,
    searchable = false,
    loading = false,
    quiet = props.selected.length === 0,
    initiallyOpened = false,
    onOpen,
    onClose,
    onDrop,
  } = props;
  const locale = useLocale();
  const t = useStore(filterMessages);
  const [text, setText] = useState('');
  const combobox = useCombobox({
    defaultOpened: initiallyOpened,
    onDropdownOpen: () => {
      onOpen?.();
      if (searchable) combobox.focusSearchInput();
    },
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      combobox.focusTarget();
      setText('');
      onClose?.();
    },
  });
  const { focusSearchInput, focusTarget } = combobox;
  useEffect(() => {
    if (!initiallyOpened) return;
    if (searchable) focusSearchInput();
    else focusTarget();
  }, [initiallyOpened, searchable, focusSearchInput, focusTarget]);
  const sought = text.trim().toLowerCase();
  const offered = options.filter((option) => option.label.toLowerCase().includes(sought));
  const named = selected.map((value) => options.find((option) => option.value === value)?.label ?? value);

  return (
    <Combobox
      store={combobox}
      width={260}
      position="bottom-start"
      withinPortal
      onOptionSubmit={(value) => {
        const option = options.find((each) => each.value === value);
        if (option === undefined) return;
        onChange(
          selected.includes(option.value)
            ? selected.filter((each) => each !== option.value)
            : [...selected, option.value],
        );
      }}
    >
      <Combobox.Target targetType="button" withExpandedAttribute>
        <Chip
          label={label}
          aria-label={`${label} ${named.length === 0 ? any : named.join(', ')}`}
          value={named.length === 0 ? any : fewOf(named, t.others)}
          quiet={quiet}
          opened={combobox.dropdownOpened}
          onClick={() => {
            combobox.toggleDropdown();
          }}
          onDrop={
            onDrop ??
            (quiet
              ? undefined
              : () => {
                  onChange([]);
                })
          }
        />
      </Combobox.Target>
      <Combobox.Dropdown className={picker.dropdown}>
        {searchable ? (
          <Combobox.Search
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              combobox.updateSelectedOptionIndex();
            }}
            placeholder={t.find}
            aria-label={`${t.find}: ${label}`}
            autoComplete="off"
          />
        ) : null}
        <Combobox.Options className={picker.options} aria-label={label} aria-multiselectable>
          {offered.map((option) => {
            const active = selected.includes(option.value);
            return (
              <Combobox.Option key={option.value} value={option.value} active={active} className={picker.option}>
                <span className={picker.face}>{option.face ?? option.label}</span>
                {active ? <CheckIcon /> : null}
                {option.count === undefined ? null : (
                  <span className={picker.count}>{option.count.toLocaleString(locale)}</span>
                )}
              </Combobox.Option>
            );
          })}
          {offered.length === 0 ? <Combobox.Empty>{loading ? t.loading : t.findNothing}</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
