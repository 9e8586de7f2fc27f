import { Menu, UnstyledButton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState, type ReactNode } from 'react';
import { useSession } from '../../api/session';
import { useCompany, useHasSeveralCompanies } from '../../shared/company';
import { CompanyPicker } from '../../shared/company-picker';
import classes from '../../shared/filters/bar.module.css';
import { Chip } from '../../shared/filters/chip';
import chip from '../../shared/filters/chip.module.css';
import { TextFilter } from '../../shared/filters/text-filter';
import { PlusIcon } from '../../shared/more-icons';
import { FacetChip } from './facet-chip';
import { MeasureChip } from './measure-chip';
import { callsMessages } from './messages';
import type { Preset } from './period';
import { PeriodChip } from './period-chip';
import { TeamChip } from './team-chip';
import { changed, without } from './asked';
import { facets, measures, type CallsSearch, type Facet, type Measure } from './search';

type Addable = 'company' | Exclude<Facet, 'outcome'> | Measure;

/** What tells apart calls of one contractor only to those who work on the phones. */
const ofStaff: readonly Addable[] = ['organization', 'campaign', 'callType'];

interface Props {
  search: CallsSearch;
  show: (search: CallsSearch) => void;
  /** The zone that the shown period has. */
  zone: string | undefined;
  /** Its period when the address has none; the list's where nothing else is said. */
  usual?: Preset;
  /** What a list has besides. */
  children?: ReactNode;
}

export function FilterBar({ search, show, zone, usual, children }: Props) {
  const t = useStore(callsMessages);
  const { businessZone, companies, may, person } = useSession();
  const several = useHasSeveralCompanies();
  const company = useCompany(search.company);
  const [added, setAdded] = useState<Addable | null>(null);
  const likelyZone = (company ?? (companies.length === 1 ? companies[0] : undefined))?.zone ?? businessZone;

  const offered = (filter: Addable) => {
    if (filter === 'company' || filter === 'trade') return several;
    if (filter === 'team') return may.includes('edit_teams');
    return !ofStaff.includes(filter) || person.role !== 'customer';
  };
  const shown = (filter: Addable) => search[filter] !== undefined || added === filter;
  const chosen = facets.filter((facet) => facet !== 'outcome');
  const toAdd = [...(['company'] as const), ...chosen, ...measures].filter(
    (filter) => offered(filter) && !shown(filter),
  );
  const closed = (filter: Addable) => () => {
    setAdded((was) => (was === filter ? null : was));
  };

  return (
    <div className={classes.bar} role="group" aria-label={t.filters}>
      <PeriodChip search={search} show={show} zone={search.zone ?? zone ?? likelyZone} usual={usual} />
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
              onDrop={
                search.company === undefined
                  ? undefined
                  : () => {
                      setAdded(null);
                      show(without(search, 'company'));
                    }
              }
            />
          )}
        </CompanyPicker>
      ) : null}
      <FacetChip facet="outcome" search={search} show={show} droppable={false} />
      {chosen.filter(shown).map((facet) => {
        const props = { search, show, initiallyOpened: added === facet, onClose: closed(facet) };
        return facet === 'team' ? (
          <TeamChip key={facet} {...props} />
        ) : (
          <FacetChip key={facet} facet={facet} {...props} />
        );
      })}
      {measures.filter(shown).map((measure) => (
        <MeasureChip
          key={measure}
          measure={measure}
          search={search}
          show={show}
          initiallyOpened={added === measure}
          onClose={closed(measure)}
        />
      ))}
      {toAdd.length > 0 ? (
        <Menu position="bottom-start" withinPortal returnFocus={added === null}>
          <Menu.Target>
            <UnstyledButton className={`${chip.chip} ${chip.add}`}>
              <PlusIcon size={14} />
              {t.addFilter}
            </UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown mah="min(420px, 60dvh)" style={{ overflowY: 'auto' }}>
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
      {children}
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
