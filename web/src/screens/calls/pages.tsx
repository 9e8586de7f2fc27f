import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Link } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import type { Schemas } from '../../api/client';
import { useLocale } from '../../shared/locale';
import classes from './calls.module.css';
import { callsMessages } from './messages';
import type { CallsSearch } from './search';

interface Props {
  page: Schemas['CallPage'];
  search: CallsSearch;
  /** The page is still that of the filters before. */
  stale: boolean;
}

export function Pages({ page, search, stale }: Props) {
  const t = useStore(callsMessages);
  const number = new Intl.NumberFormat(useLocale());
  const { first, calls, count } = page;
  const all = number.format(count.value);
  return (
    <nav className={classes.pages} aria-label={t.pages}>
      <p className="figures">
        {t.range({
          first: number.format(first),
          last: number.format(first + calls.length - 1),
          all: count.more ? t.ofMore({ n: all }) : all,
        })}
      </p>
      <span className={classes.turn}>
        <Turn label={t.previous} cursor={page.previous} search={search} stale={stale} />
        <Turn label={t.next} cursor={page.next} search={search} stale={stale} />
      </span>
    </nav>
  );
}

interface TurnProps {
  label: string;
  cursor: string | null;
  search: CallsSearch;
  stale: boolean;
}

/** Leads nowhere while the page is stale: its cursor does not belong to the filters. It keeps the focus, though. */
function Turn({ label, cursor, search, stale }: TurnProps) {
  if (cursor === null) {
    return (
      <Button variant="default" size="compact-md" disabled>
        {label}
      </Button>
    );
  }
  return (
    <Button
      variant="default"
      size="compact-md"
      aria-disabled={stale ? true : undefined}
      onClick={(event: MouseEvent) => {
        if (stale) event.preventDefault();
      }}
      renderRoot={(props) => <Link to="/calls" search={{ ...search, cursor }} {...props} />}
    >
      {label}
    </Button>
  );
}
