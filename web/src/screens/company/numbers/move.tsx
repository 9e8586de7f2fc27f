import { Button, Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useChange } from '../../../api/change';
import type { Schemas } from '../../../api/client';
import { directory } from '../../../api/directory';
import { Problem } from '../../../api/problem';
import { Confirm } from '../../../shared/confirm';
import { useLocale } from '../../../shared/locale';
import page from '../../../shared/page.module.css';
import { dayName, dayOf } from '../../../shared/time';
import { earliestDay } from './days';
import { FromField } from './fields';
import { readNumbersAgain } from './kept';
import { companyNumbersMessages } from './messages';

interface Props {
  company: string;
  zone: string;
  number: Schemas['InboundNumber'];
}

/** From a day on another company has it; who moves it keeps the numbers of both. */
export function MoveNumber({ company, zone, number }: Props) {
  const t = useStore(companyNumbersMessages);
  const locale = useLocale();
  const earliest = earliestDay(number, zone);
  const [from, setFrom] = useState(earliest);
  const [typed, setTyped] = useState('');
  const [to, setTo] = useState<{ id: string; name: string } | null>(null);
  const [asked, setAsked] = useState(false);
  const [asking, setAsking] = useState(false);
  const found = useQuery({
    queryKey: ['companies', { state: 'active', text: typed }],
    queryFn: ({ signal }) => directory.companies({ state: 'active', ...(typed === '' ? {} : { text: typed }) }, signal),
  });
  const companies = (found.data?.companies ?? []).filter(({ id }) => id !== company);
  const options = to === null || companies.some(({ id }) => id === to.id) ? companies : [to, ...companies];
  const move = useChange(
    (csrf) =>
      directory.moveNumber(csrf, company, number.number.slice(1), {
        version: number.version,
        company: to?.id ?? '',
        from: from === '' ? null : from,
      }),
    {
      onSuccess: async () => {
        setAsking(false);
        await readNumbersAgain();
        notifications.show({
          message: t.movedTo({ number: number.written, company: to?.name ?? '' }),
          withBorder: true,
        });
      },
      onError: async (error) => {
        if (error instanceof Problem && error.code === 'stale') await readNumbersAgain();
      },
    },
  );
  const day = dayName(from === '' ? earliest : from, locale, dayOf(new Date(), zone));

  return (
    <section className={page.sheet}>
      <div className={page.section}>
        <header>
          <h3 className={page.heading}>{t.move}</h3>
          <p className={page.lead}>{t.moveLead}</p>
        </header>
        <form
          className={page.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setAsked(true);
            if (to !== null) setAsking(true);
          }}
        >
          <Select
            label={t.toCompany}
            placeholder={t.find}
            searchable
            value={to?.id ?? null}
            onSearchChange={(text) => {
              setTyped(text === to?.name ? '' : text.trim());
            }}
            filter={({ options: all }) => all}
            data={options.map(({ id, name }) => ({ value: id, label: name }))}
            error={asked && to === null ? t.noCompany : null}
            onChange={(chosen) => {
              setTo(options.find(({ id }) => id === chosen) ?? null);
            }}
          />
          <FromField from={from} earliest={earliest} onChange={setFrom} />
          <div className={page.actions}>
            <Button type="submit" variant="default">
              {t.moveDo}
            </Button>
          </div>
        </form>
      </div>
      {asking && to !== null ? (
        <Confirm
          title={t.moveTitle({ number: number.written, company: to.name })}
          action={t.moveDo}
          busy={move.isPending}
          error={move.error}
          onConfirm={() => {
            move.mutate();
          }}
          onClose={() => {
            setAsking(false);
          }}
        >
          <p>{t.moveText({ day, company: to.name })}</p>
        </Confirm>
      ) : null}
    </section>
  );
}
