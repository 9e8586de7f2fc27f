import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { Badge } from '../../shared/badge';
import { CheckIcon } from '../../shared/icons';
import { PhoneIcon } from '../../shared/more-icons';
import { useLocale } from '../../shared/locale';
import { Moment, useMomentWithin } from '../../shared/moment';
import { money } from '../../shared/money';
import { phone } from '../../shared/phone';
import { NextDay, OwnerSelect, StatusSelect } from '../../shared/pursuit/fields';
import type { Standing } from '../../shared/pursuit/kept';
import { pursuitMessages } from '../../shared/pursuit/messages';
import table from '../../shared/table.module.css';
import { brief } from '../../shared/time';
import { CallerLink, useCallerName } from '../calls/call-parts';
import classes from './lost-jobs.module.css';
import { lostJobsMessages } from './messages';
import type { LostJobsSearch } from './search';

type Job = Schemas['LostJob'];

interface Props {
  list: Schemas['LostJobs'];
  search: LostJobsSearch;
  several: boolean;
  /** Where the companies are, or most of them. */
  today: string;
  pursue: (job: Job, standing: Standing) => void;
}

export function JobTable({ list, search, several, today, pursue }: Props) {
  const t = useStore(lostJobsMessages);
  const valued = list.jobs.some(({ value }) => value !== null);
  return (
    <table className={`${table.table} ${classes.jobs}`}>
      <thead>
        <tr>
          <th scope="col">{t.caller}</th>
          <th scope="col">{t.when}</th>
          {several ? <th scope="col">{t.company}</th> : null}
          <th scope="col">{t.why}</th>
          {valued ? (
            <th scope="col" className={table.end}>
              {t.estimate}
            </th>
          ) : null}
          <th scope="col">{t.status}</th>
          <th scope="col">{t.owner}</th>
          <th scope="col">{t.next}</th>
          <th scope="col">
            <span className="unseen">{t.callShort}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {list.jobs.map((job) => (
          <Row
            key={job.call.id}
            job={job}
            owners={list.owners}
            search={search}
            several={several}
            valued={valued}
            today={today}
            pursue={pursue}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps extends Omit<Props, 'list'> {
  job: Job;
  owners: Schemas['LostJobs']['owners'];
  /** Whether any of the jobs has a value. */
  valued: boolean;
}

function Row({ job, owners, search, several, valued, today, pursue }: RowProps) {
  const t = useStore(lostJobsMessages);
  const locale = useLocale();
  const caller = useCallerName()(job.call);
  const { call, status, owner, nextOn, booked, value } = job;
  const standing = { status, owner, nextOn };
  const closed = status === 'won' || status === 'dead';
  const say = (change: Partial<Standing>) => {
    pursue(job, { ...standing, ...change });
  };
  return (
    <tr>
      <td>
        <CallerLink call={call} search={search} />
      </td>
      <td data-label={t.when}>
        <Moment at={call.start} companyZone={call.companyZone} className={table.soft} />
      </td>
      {several ? (
        <td data-label={t.company}>
          <span className={table.who}>
            {call.companyName}
            <span className={table.detail}>{job.trades.join(', ')}</span>
          </span>
        </td>
      ) : null}
      <td data-label={t.why}>
        <Why job={job} />
      </td>
      {valued ? (
        <td data-label={value === null ? undefined : t.estimate} className={`${table.end} ${classes.estimate}`}>
          {value === null ? null : money(value, locale)}
        </td>
      ) : null}
      <td data-label={t.status}>
        {booked === null ? (
          <StatusSelect
            caller={caller}
            status={status}
            onChange={(chosen) => {
              // what is closed needs no next try
              say({ status: chosen, ...(chosen === 'won' || chosen === 'dead' ? { nextOn: null } : {}) });
            }}
          />
        ) : (
          <Booked booked={booked} search={search} />
        )}
      </td>
      <td data-label={t.owner}>
        {booked === null ? (
          <OwnerSelect
            caller={caller}
            owner={owner}
            owners={owners}
            onChange={(chosen) => {
              say({ owner: chosen });
            }}
          />
        ) : (
          <span className={table.soft}>{owner?.name ?? '–'}</span>
        )}
      </td>
      <td data-label={closed ? undefined : t.next}>
        {closed ? null : (
          <span className={classes.next}>
            <NextDay
              caller={caller}
              nextOn={nextOn}
              onChange={(day) => {
                say({ nextOn: day });
              }}
            />
            {nextOn !== null && nextOn < today ? <Badge tone="lost">{t.overdue}</Badge> : null}
          </span>
        )}
      </td>
      <td className={classes.call}>
        {call.callerNumber === null || closed ? null : (
          <Button
            component="a"
            href={`tel:${call.callerNumber}`}
            variant="default"
            size="compact-sm"
            leftSection={<PhoneIcon size={14} />}
            aria-label={t.call({ caller: phone(call.callerNumber) })}
          >
            {t.callShort}
          </Button>
        )}
      </td>
    </tr>
  );
}

function Why({ job: { call, loss, calls } }: { job: Job }) {
  const t = useStore(lostJobsMessages);
  const words = useStore(pursuitMessages);
  const detail = [
    ...(loss === 'abandoned' ? [brief(call.waitSeconds)] : []),
    ...(calls === 1 ? [] : [t.calls(calls)]),
  ].join(' · ');
  return (
    <span className={table.who}>
      {words[loss]}
      {detail === '' ? null : <span className={table.detail}>{detail}</span>}
    </span>
  );
}

/** Nobody has to say that it is won: the call says so. */
function Booked({ booked, search }: { booked: NonNullable<Job['booked']>; search: LostJobsSearch }) {
  const t = useStore(lostJobsMessages);
  const words = useStore(pursuitMessages);
  const at = useMomentWithin();
  return (
    <span className={classes.booked}>
      <Badge tone="won" Icon={CheckIcon}>
        {words.won}
      </Badge>
      <Link
        to="/calls/$id"
        params={{ id: booked.call }}
        search={search.company === undefined ? {} : { company: search.company }}
        className={classes.link}
      >
        {t.booked({ when: at(booked.at) })}
      </Link>
    </span>
  );
}
