import { Skeleton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { Moment } from '../../shared/moment';
import { OutcomeBadge } from '../../shared/outcome';
import { addDays, dayOf } from '../../shared/time';
import { dashed } from '../../shared/words';
import classes from './aside.module.css';
import { callMessages } from './messages';

interface Props {
  call: Schemas['Call'];
  others: Schemas['OtherCalls'] | undefined;
  failed: boolean;
  company: string | undefined;
}

const SPAN_DAYS = 90;

/** The caller's other calls: who they are to this company. */
export function Others({ call, others, failed, company }: Props) {
  const t = useStore(callMessages);
  const inCompany = company === undefined ? {} : { company };
  if (failed) return null;
  const anyLater = others?.calls.some((other) => other.start > call.start) === true;
  const day = dayOf(call.start, call.companyZone);
  return (
    <section className={classes.card}>
      <h2 className={classes.title}>{anyLater ? t.others : t.earlier}</h2>
      {others === undefined ? (
        <div className={classes.skeleton} aria-hidden="true">
          <Skeleton height={12} width="60%" />
          <Skeleton height={12} width="40%" />
        </div>
      ) : others.calls.length === 0 ? (
        <p className={classes.none}>{call.callerNumber === null ? t.withheldOthers : t.noOthers}</p>
      ) : (
        <ul className={classes.others}>
          {others.calls.map((other) => (
            <li key={other.id}>
              <div>
                <Link to="/calls/$id" params={{ id: other.id }} search={inCompany} className={classes.link}>
                  <Moment at={other.start} companyZone={other.companyZone} />
                </Link>
                <span className={classes.detail}>
                  {other.disposition === null ? t.noDisposition : dashed(other.disposition)}
                </span>
              </div>
              <OutcomeBadge outcome={other.outcome} />
            </li>
          ))}
        </ul>
      )}
      {others !== undefined && others.count > 0 && call.callerNumber !== null ? (
        <Link
          to="/calls"
          search={{
            ...inCompany,
            text: call.callerNumber,
            from: addDays(day, -SPAN_DAYS),
            to: addDays(day, SPAN_DAYS),
            zone: call.companyZone,
          }}
          className={classes.more}
        >
          {t.allOthers}
        </Link>
      ) : null}
    </section>
  );
}
