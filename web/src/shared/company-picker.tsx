import { Combobox, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useStore } from '@nanostores/react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import type { Schemas } from '../api/client';
import { directory } from '../api/directory';
import { rememberCompanies } from './company';
import { CheckIcon } from './icons';
import classes from './picker.module.css';
import { shellMessages } from './shell/messages';

const ALL = '';
const MORE = '\u0000more';

interface Props {
  selected: string | undefined;
  onPick: (company: Schemas['Company'] | null) => void;
  initiallyOpened?: boolean;
  onClose?: () => void;
  /** The button; it gets what opens the list. */
  children: (toggle: () => void, opened: boolean) => ReactNode;
}

/** One of the companies that the person may see, or all of them; the API searches. */
export function CompanyPicker({ selected, onPick, initiallyOpened = false, onClose, children }: Props) {
  const t = useStore(shellMessages);
  const [text, setText] = useState('');
  const [sought] = useDebouncedValue(text.trim(), 200);
  const combobox = useCombobox({
    defaultOpened: initiallyOpened,
    onDropdownOpen: () => {
      combobox.focusSearchInput();
    },
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      combobox.focusTarget();
      setText('');
      onClose?.();
    },
  });
  const { focusSearchInput } = combobox;
  useEffect(() => {
    if (!initiallyOpened) return;
    focusSearchInput();
  }, [initiallyOpened, focusSearchInput]);
  const pages = useInfiniteQuery({
    queryKey: ['companies', sought],
    queryFn: async ({ pageParam, signal }) => {
      const page = await directory.companies(
        { ...(sought === '' ? {} : { text: sought }), ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      );
      rememberCompanies(page.companies);
      return page;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    enabled: combobox.dropdownOpened,
    placeholderData: keepPreviousData,
  });
  const companies = pages.data?.pages.flatMap((page) => page.companies) ?? [];

  return (
    <Combobox
      store={combobox}
      width={300}
      position="bottom-start"
      withinPortal
      onOptionSubmit={(value) => {
        if (value === MORE) {
          void pages.fetchNextPage();
          return;
        }
        onPick(companies.find((company) => company.id === value) ?? null);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target targetType="button" withExpandedAttribute>
        {children(() => {
          combobox.toggleDropdown();
        }, combobox.dropdownOpened)}
      </Combobox.Target>
      <Combobox.Dropdown className={classes.dropdown}>
        <Combobox.Search
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.updateSelectedOptionIndex();
          }}
          placeholder={t.findCompany}
          aria-label={t.findCompany}
          autoComplete="off"
        />
        <Combobox.Options className={classes.options} aria-label={t.switchCompany}>
          {sought === '' ? (
            <Combobox.Option value={ALL} active={selected === undefined} className={classes.option}>
              <span className={classes.name}>{t.allCompanies}</span>
              {selected === undefined ? <CheckIcon /> : null}
            </Combobox.Option>
          ) : null}
          {companies.map((company) => (
            <Combobox.Option
              key={company.id}
              value={company.id}
              active={company.id === selected}
              className={classes.option}
            >
              <span className={classes.name}>
                {company.name}
                <span className={classes.detail}>
                  {[company.place, company.organization?.name, company.needsReview ? t.needsReview : null]
                    .filter((part) => part !== null && part !== undefined)
                    .join(' · ')}
                </span>
              </span>
              {company.id === selected ? <CheckIcon /> : null}
            </Combobox.Option>
          ))}
          {pages.hasNextPage ? (
            <Combobox.Option value={MORE} className={classes.option}>
              {t.moreCompanies}
            </Combobox.Option>
          ) : null}
          {pages.isSuccess && companies.length === 0 ? <Combobox.Empty>{t.noCompany}</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
