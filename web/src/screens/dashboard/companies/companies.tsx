import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CallsSearch } from '../../calls/search';
import { Card } from '../card';
import { change, judged, type Dashboard } from '../figures';
import { dashboardMessages } from '../messages';
import classes from './companies.module.css';
import { dashboardCompaniesMessages } from './messages';

type OfCompany = Dashboard['companies'][number];
type Rate = 'answeredRate' | 'bookedRate' | 'abandonedRate';

const FIRST = 8;
const rates = ['answeredRate', 'bookedRate', 'abandonedRate'] as const;

interface Props {
  shown: Dashboard;
  search: CallsSearch;
  locale: string;
}

/** Each company by its own targets, the farthest from them first; each opens its own dashboard. */
export default function Companies({ shown, search, locale }: Props) {
  const t = useStore(dashboardCompaniesMessages);
  const words = useStore(dashboardMessages);
  const [all, setAll] = useState(false);
  const { companies, period } = shown;
  const [first] = companies;
  const percent = (value: number | null) =>
    value === null ? words.nothing : `${value.toLocaleString(locale, { minimumFractionDigits: 1 })} %`;
  const by = (each: OfCompany) => change(each.now, each.before, 'calls');
  const said = (each: OfCompany) => short(each).join(' · ') || t.onTarget;
  const drawn = all ? companies : companies.slice(0, FIRST);

  return (
    <Card
      wide
      drawn={false}
      title={first === undefined || short(first).length === 0 ? t.allOnTarget : t.first({ name: first.name })}
      name={t.name}
      sheet={{
        head: [t.company, t.short, words.callsTile, words.before, ...rates.map((rate) => words[rate]), words.winnable],
        rows: companies.map((each) => [
          each.name,
          said(each),
          each.now.calls,
          each.before.calls,
          ...rates.map((rate) => each.now[rate] ?? ''),
          each.now.winnable,
        ]),
      }}
    >
      <div className={classes.scroll} tabIndex={0} role="group" aria-label={t.name}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t.company}</th>
              <th scope="col">{t.short}</th>
              <th scope="col">{words.callsTile}</th>
              {rates.map((rate) => (
                <th key={rate} scope="col">
                  {words[rate]}
                </th>
              ))}
              <th scope="col">{words.winnable}</th>
            </tr>
          </thead>
          <tbody>
            {drawn.map((each) => (
              <tr key={each.id}>
                <th scope="row">
                  <Link
                    to="/"
                    search={{ ...search, company: each.id, from: period.from, to: period.to, zone: period.zone }}
                    aria-label={t.open({ name: each.name })}
                    className={classes.link}
                  >
                    {each.name}
                  </Link>
                </th>
                <td data-short={short(each).length > 0 || undefined}>{said(each)}</td>
                <td>
                  {each.now.calls.toLocaleString(locale)} <Change by={by(each)} />
                </td>
                {rates.map((rate) => (
                  <td key={rate} data-tone={tone(each, rate)}>
                    {percent(each.now[rate])}
                  </td>
                ))}
                <td>{each.now.winnable.toLocaleString(locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {drawn.length === companies.length ? null : (
        <Button
          variant="subtle"
          size="compact-sm"
          mt={8}
          onClick={() => {
            setAll(true);
          }}
        >
          {t.showAll({ n: companies.length })}
        </Button>
      )}
    </Card>
  );

  /** What is missing to the targets, in words. */
  function short({ shortfall: { answered, abandoned, booked, missing } }: OfCompany): string[] {
    return [
      ...(missing > 0 ? [t.silent(missing)] : []),
      ...(answered > 0 ? [t.toAnswer(answered)] : []),
      ...(abandoned > 0 ? [t.toKeep(abandoned)] : []),
      ...(booked > 0 ? [t.toBook(booked)] : []),
    ];
  }
}

function tone({ now, targets }: OfCompany, rate: Rate): 'bad' | undefined {
  return judged(rate, now[rate], targets) === 'bad' ? 'bad' : undefined;
}

function Change({ by }: { by: number | null }) {
  const t = useStore(dashboardMessages);
  if (by === null || by === 0) return null;
  return (
    <span className={classes.change}>
      <span aria-hidden="true">{by > 0 ? '▲' : '▼'}</span> {Math.abs(by)} %
      <span className="unseen"> {by > 0 ? t.up : t.down}</span>
    </span>
  );
}
