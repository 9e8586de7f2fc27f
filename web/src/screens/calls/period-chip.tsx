import { Popover, UnstyledButton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { lazy, Suspense, useState } from 'react';
import { Chip } from '../../shared/filters/chip';
import { CheckIcon } from '../../shared/icons';
import { useLocale } from '../../shared/locale';
import { Waiting } from '../../shared/states/waiting';
import { addDays, dayName, dayOf } from '../../shared/time';
import { callsMessages } from './messages';
import { areWholeDays, daysAsked, daysOf, presetOf, presets, type Preset } from './period';
import classes from './period-chip.module.css';
import { changed } from './asked';
import type { CallsSearch } from './search';

const Calendar = lazy(() => import('./calendar'));

interface Props {
  search: CallsSearch;
  show: (search: CallsSearch) => void;
  zone: string;
  /** The period that needs no words in the address. */
  usual?: Preset | undefined;
}

export function PeriodChip({ search, show, zone, usual = 'last7' }: Props) {
  const t = useStore(callsMessages);
  const locale = useLocale();
  const [opened, setOpened] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const today = dayOf(new Date(), zone);
  const days = daysAsked(search, today, usual);
  const preset = presetOf(days, today);

  const close = () => {
    setOpened(false);
    setChoosing(false);
  };
  const named = () => {
    if (preset !== null) return t[preset];
    if (!areWholeDays(days)) return `${days.from.replace('T', ' ')} – ${days.to.replace('T', ' ')}`;
    const last = addDays(days.to, -1);
    const first = dayName(days.from, locale, today);
    return last === days.from ? first : `${first} – ${dayName(last, locale, today)}`;
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
          label={t.period}
          value={named()}
          opened={opened}
          onClick={() => {
            if (opened) close();
            else setOpened(true);
          }}
        />
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown} aria-label={t.period}>
        {choosing ? (
          <Suspense fallback={<Waiting />}>
            <Calendar
              days={areWholeDays(days) ? days : null}
              today={today}
              onChoose={(chosen) => {
                close();
                show(changed(search, { ...chosen, zone }));
              }}
              onBack={() => {
                setChoosing(false);
              }}
            />
          </Suspense>
        ) : (
          <>
            {presets.map((each) => (
              <UnstyledButton
                key={each}
                className={classes.preset}
                aria-pressed={each === preset}
                onClick={() => {
                  close();
                  // the usual period needs no words in the address and moves along with the days
                  show(
                    changed(
                      search,
                      each === usual
                        ? { from: undefined, to: undefined, zone: undefined }
                        : { ...daysOf(each, today), zone },
                    ),
                  );
                }}
              >
                {t[each]}
                {each === preset ? <CheckIcon /> : null}
              </UnstyledButton>
            ))}
            <UnstyledButton
              className={classes.preset}
              aria-pressed={preset === null}
              onClick={() => {
                setChoosing(true);
              }}
            >
              {t.custom}
              {preset === null ? <CheckIcon /> : null}
            </UnstyledButton>
          </>
        )}
        <p className={classes.zone}>{t.zoneHint({ zone: zone.replaceAll('_', ' ') })}</p>
      </Popover.Dropdown>
    </Popover>
  );
}
