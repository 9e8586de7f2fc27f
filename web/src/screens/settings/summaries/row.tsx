import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { useChange } from '../../../api/change';
import { summaries, type Cadence } from '../../../api/summaries';
import { useMomentWithin } from '../../../shared/moment';
import { Refusal } from '../../../shared/refusals/refusal';
import switches from '../../../shared/switch.module.css';
import { summariesMessages } from './messages';
import { cadences, type Row } from './rows';

interface Props {
  row: Row;
  /** No further one can be switched on. */
  full: boolean;
  again: () => Promise<unknown>;
}

/** One thing to have summaries about, and its three switches. */
export function SubjectRow({ row: { about, name, seen, on }, full, again }: Props) {
  const t = useStore(summariesMessages);
  const momentOf = useMomentWithin();
  // what was pressed shows at once
  const [pressed, setPressed] = useState<{ cadence: Cadence; to: boolean } | null>(null);
  const change = useChange<unknown, { cadence: Cadence; to: boolean }>(
    (csrf, { cadence, to }) =>
      to ? summaries.switchOn(csrf, cadence, about) : summaries.switchOff(csrf, cadence, about),
    {
      onSuccess: async () => {
        await again();
        setPressed(null);
      },
      onError: async () => {
        setPressed(null);
        await again();
      },
    },
  );
  const called = seen ? (name ?? t.all) : t.unseen;
  const next = on.map(({ nextAt }) => nextAt).sort()[0];
  const zone = on[0]?.zone ?? null;
  const details = seen
    ? [
        ...(about.organization === undefined ? [] : [t.organization]),
        ...(next === undefined ? [] : [t.next({ when: momentOf(next) })]),
        ...(zone === null ? [] : [t.byClock({ zone: zone.replaceAll('_', ' ') })]),
      ]
    : [t.unseenWhy];
  return (
    <div role="group" aria-label={called} className={switches.thing}>
      <span className={switches.subject}>
        <span className={switches.name}>{called}</span>
        <span className={switches.detail}>{details.join(' · ')}</span>
      </span>
      <span className={switches.several}>
        {cadences.map((cadence) => {
          const isOn = pressed?.cadence === cadence ? pressed.to : on.some((each) => each.cadence === cadence);
          return (
            <label key={cadence} className={switches.one}>
              <input
                className={switches.input}
                type="checkbox"
                role="switch"
                aria-label={t.cadenceOf({ cadence: t[cadence], name: called })}
                checked={isOn}
                disabled={change.isPending || (!isOn && (full || !seen))}
                onChange={(event) => {
                  const to = event.currentTarget.checked;
                  setPressed({ cadence, to });
                  change.mutate({ cadence, to });
                }}
              />
              {t[cadence]}
            </label>
          );
        })}
      </span>
      <Refusal error={change.error} words={{ too_many_summaries: t.too_many_summaries, not_found: t.not_found }} />
    </div>
  );
}
