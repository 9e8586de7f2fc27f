import { useStore } from '@nanostores/react';
import { Badge } from '../badge';
import { rightsMessages } from './messages';
import { permissions, type Rights } from './rights';
import classes from './rights-words.module.css';

/** What somebody may, in a line. */
export function RightsWords({ rights }: { rights: Rights }) {
  const t = useStore(rightsMessages);
  const held = permissions.filter((each) => rights.permissions.includes(each));
  const words = rights.owner
    ? t.everything
    : held.length === 0
      ? t.nothing
      : held.map((each) => t[`${each}Short`]).join(', ');
  return (
    <span className={classes.rights}>
      {rights.owner ? <Badge>{t.owner}</Badge> : null}
      {rights.billingContact ? <Badge>{t.billingContact}</Badge> : null}
      <span className={classes.words}>{words}</span>
    </span>
  );
}
