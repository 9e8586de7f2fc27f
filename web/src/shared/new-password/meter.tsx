import { useStore } from '@nanostores/react';
import { useDeferredValue, useEffect, useState } from 'react';
import { newPasswordMessages } from './messages';
import classes from './new-password.module.css';
import type { strength as strengthOf } from './strength';

/** What the portal wants; its own check has the last word. */
export const SHORTEST = 12;
/** In characters, as people count them. */
export function lengthOf(password: string): number {
  return Array.from(password).length;
}

const steps = ['veryWeak', 'weak', 'fair', 'strong', 'veryStrong'] as const;

type Judge = typeof strengthOf;
let loading: Promise<Judge> | null = null;

interface Props {
  password: string;
  known: readonly string[];
}

/** How hard the password is to guess, in a word and a bar. The judge knows many passwords, and comes when somebody types. */
export function Meter({ password, known }: Props) {
  const t = useStore(newPasswordMessages);
  const [judge, setJudge] = useState<Judge | null>(null);
  const judged = useDeferredValue(password);
  const begun = password !== '';

  useEffect(() => {
    if (!begun) return;
    let gone = false;
    loading ??= import('./strength').then(({ strength }) => strength);
    loading.then(
      (loaded) => {
        if (!gone) setJudge(() => loaded);
      },
      () => {
        loading = null;
      },
    );
    return () => {
      gone = true;
    };
  }, [begun]);

  const left = SHORTEST - lengthOf(password);
  const score = !begun || judge === null ? null : left > 0 ? 0 : judge(judged.slice(0, 100), known);
  const word = score === null ? null : t[steps[score] ?? 'veryWeak'];
  return (
    <div className={classes.meter} data-score={score ?? undefined}>
      <span className={classes.bar} aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <span key={step} data-on={score !== null && score >= step ? true : undefined} />
        ))}
      </span>
      <span role="status">{!begun ? t.rule : left > 0 ? t.left(left) : word === null ? '' : t.strength({ word })}</span>
    </div>
  );
}
