import { useStore } from '@nanostores/react';
import type { Schemas } from '../../api/client';
import { useLocale } from '../../shared/locale';
import { useZone } from '../../shared/moment';
import { clockTime, duration } from '../../shared/time';
import { callMessages } from './messages';
import { stepsOf, type StepKind } from './steps';
import classes from './timeline.module.css';

const tones: Record<StepKind, 'menu' | 'wait' | 'talk' | 'other'> = {
  menu: 'menu',
  queue: 'wait',
  hold: 'wait',
  talk: 'talk',
  ring: 'other',
  wrapUp: 'other',
};

/** How the call went, as a bar and in words. */
export function Timeline({ call }: { call: Schemas['Call'] }) {
  const t = useStore(callMessages);
  const locale = useLocale();
  const zone = useZone();
  const steps = stepsOf(call.segments);
  if (steps.length === 0) return null;
  const legend = [
    { tone: 'menu', label: t.menu },
    { tone: 'wait', label: t.queueHold },
    { tone: 'talk', label: t.talk },
    { tone: 'other', label: t.ringWrapUp },
  ].filter(({ tone }) => steps.some((step) => tones[step.kind] === tone));

  return (
    <section className={classes.timeline} aria-label={t.steps}>
      <div className={classes.bar} aria-hidden="true">
        {steps.map((step) => (
          <span
            key={`${step.at}${step.kind}`}
            data-tone={tones[step.kind]}
            style={{ flexGrow: step.seconds }}
            title={`${t[step.kind]} ${duration(step.seconds)}`}
          />
        ))}
      </div>
      <ul className={classes.legend} aria-hidden="true">
        {legend.map(({ tone, label }) => (
          <li key={tone} data-tone={tone}>
            {label}
          </li>
        ))}
      </ul>
      <details className={classes.list}>
        <summary>{t.stepsList}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.at}</th>
              <th scope="col">{t.what}</th>
              <th scope="col">{t.howLong}</th>
              <th scope="col">{t.who}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <tr key={`${step.at}${step.kind}`}>
                <td>{clockTime(step.at, zone, locale, true)}</td>
                <td>{t[step.kind]}</td>
                <td>{duration(step.seconds)}</td>
                <td>{step.agent ?? t.nothing}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
