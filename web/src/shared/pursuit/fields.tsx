import { useStore } from '@nanostores/react';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { useSession } from '../../api/session';
import classes from './fields.module.css';
import { pursuitMessages } from './messages';

export type Status = Schemas['PursuitStatus'];
type Owner = Schemas['JobOwner'];

export const statuses: readonly Status[] = ['new', 'tried', 'won', 'dead'];
const NOBODY = '';
const FIRST_DAY = '2000-01-01';

interface OfCaller {
  /** Whom it is about, for readers of the screen. */
  caller: string;
}

interface StatusProps extends OfCaller {
  status: Status;
  onChange: (status: Status) => void;
}

export function StatusSelect({ caller, status, onChange }: StatusProps) {
  const t = useStore(pursuitMessages);
  return (
    <select
      className={`${classes.field} ${classes.status}`}
      data-status={status}
      aria-label={t.statusOf({ caller })}
      value={status}
      onChange={({ currentTarget }) => {
        const chosen = statuses.find((each) => each === currentTarget.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      {statuses.map((each) => (
        <option key={each} value={each}>
          {t[each]}
        </option>
      ))}
    </select>
  );
}

interface OwnerProps extends OfCaller {
  owner: Owner | null;
  /** Who can be chosen; null when that is not known: then oneself. */
  owners: readonly Owner[] | null;
  onChange: (owner: Owner | null) => void;
}

export function OwnerSelect({ caller, owner, owners, onChange }: OwnerProps) {
  const t = useStore(pursuitMessages);
  const { person } = useSession();
  const known = owners ?? [{ id: person.id, name: person.name }];
  const offered = owner === null || known.some(({ id }) => id === owner.id) ? known : [...known, owner];
  const named = ({ id, name }: Owner) =>
    id === person.id ? t.me({ name: name ?? person.name }) : (name ?? t.formerly);
  return (
    <select
      className={classes.field}
      aria-label={t.ownerOf({ caller })}
      value={owner?.id ?? NOBODY}
      onChange={({ currentTarget }) => {
        onChange(offered.find(({ id }) => id === currentTarget.value) ?? null);
      }}
    >
      <option value={NOBODY}>{t.nobody}</option>
      {offered.map((each) => (
        <option key={each.id} value={each.id}>
          {named(each)}
        </option>
      ))}
    </select>
  );
}

interface NextProps extends OfCaller {
  nextOn: string | null;
  onChange: (nextOn: string | null) => void;
}

/** A day; while a year is being typed it is none yet, and nothing else may take its place. */
export function NextDay({ caller, nextOn, onChange }: NextProps) {
  const t = useStore(pursuitMessages);
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      type="date"
      className={classes.field}
      data-none={nextOn === null ? true : undefined}
      aria-label={t.nextOf({ caller })}
      min={FIRST_DAY}
      max="2100-12-31"
      value={typed ?? nextOn ?? ''}
      onBlur={() => {
        setTyped(null);
      }}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        if (value === '' || value >= FIRST_DAY) onChange(value === '' ? null : value);
      }}
    />
  );
}
