import { useStore } from '@nanostores/react';
import { Link, useSearch } from '@tanstack/react-router';
import type { Entry } from './entries';
import { shellMessages } from './messages';
import classes from './shell.module.css';

interface Props {
  entry: Entry;
  onFollow?: () => void;
}

/** One entry of the navigation; it takes the selected company along. */
export function EntryLink({ entry: { label, to, id, Icon }, onFollow }: Props) {
  const t = useStore(shellMessages);
  const { company } = useSearch({ strict: false });
  const search = company === undefined ? {} : { company };
  const face = (
    <>
      <Icon size={18} />
      {t[label]}
    </>
  );
  return id === undefined ? (
    <Link
      to={to}
      search={search}
      // every path begins as that of the dashboard does
      activeOptions={{ exact: to === '/', includeSearch: false }}
      className={classes.entry}
      onClick={onFollow}
    >
      {face}
    </Link>
  ) : (
    <Link to="/companies/$id/overview" params={{ id }} search={search} className={classes.entry} onClick={onFollow}>
      {face}
    </Link>
  );
}
