import { useStore } from '@nanostores/react';
import { sharedMessages } from '../messages';
import classes from './states.module.css';

/** While a screen's own code is on its way; the screens themselves wait with skeletons. */
export function Waiting() {
  const t = useStore(sharedMessages);
  return (
    <div className={classes.waiting} role="status">
      <div className={classes.spinner} />
      <span className="unseen">{t.loading}</span>
    </div>
  );
}
