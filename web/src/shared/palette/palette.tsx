import { useDebouncedValue } from '@mantine/hooks';
import { useStore } from '@nanostores/react';
import { useRouter } from '@tanstack/react-router';
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useSession } from '../../api/session';
import { stringifySearch } from '../search';
import { shellMessages } from '../shell/messages';
import { useFind } from './find';
import { paletteMessages } from './messages';
import classes from './palette.module.css';
import { digitsOf, matching, screensOf, type Destination } from './screens';

interface Group {
  label: string;
  found: Destination[];
}

/** Everything of the portal from one field: arrows choose, Enter goes there, Escape closes. */
export function Palette({ onClose }: { onClose: () => void }) {
  const t = useStore(paletteMessages);
  const words = useStore(shellMessages);
  const session = useSession();
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useId();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const [sought] = useDebouncedValue(text.trim(), 150);
  const found = useFind(sought, session);
  const digits = digitsOf(text.trim());

  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => {
      shown?.close();
    };
  }, []);

  const calls: Destination[] =
    text.trim() === '' || session.scope === 'none'
      ? []
      : [
          {
            key: 'calls-with',
            label: t.callsOf({ text: text.trim() }),
            href: `/calls${stringifySearch({ text: digits ?? text.trim() })}`,
          },
        ];
  const groups: Group[] = [
    { label: t.companies, found: found.companies },
    { label: t.people, found: found.people },
    { label: t.numbers, found: found.numbers },
    { label: t.screens, found: matching(screensOf(session, words as never, t as never), text) },
  ];
  const ofCalls = { label: t.calls, found: calls };
  // who types a number looks for its calls
  const ordered = (digits === null ? [...groups, ofCalls] : [ofCalls, ...groups]).filter(
    (group) => group.found.length > 0,
  );
  const all = ordered.flatMap((group) => group.found);
  const at = Math.min(chosen, all.length - 1);
  const id = (destination: Destination) => `${list}-${String(all.indexOf(destination))}`;

  const go = (destination: Destination | undefined) => {
    if (destination === undefined) return;
    onClose();
    router.history.push(destination.href);
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && all.length > 0) {
      event.preventDefault();
      setChosen((at + step + all.length) % all.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      go(all[at]);
    }
  };
  const current = all[at];

  return (
    <dialog
      ref={dialog}
      className={classes.palette}
      aria-label={t.title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <input
        className={classes.field}
        type="text"
        role="combobox"
        aria-label={t.title}
        aria-expanded={all.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        {...(current === undefined ? {} : { 'aria-activedescendant': id(current) })}
        placeholder={t.placeholder}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={press}
      />
      <div id={list} role="listbox" aria-label={t.title} className={classes.list}>
        {ordered.map((group) => (
          <div key={group.label} role="group" aria-label={group.label}>
            <div className={classes.group} aria-hidden="true">
              {group.label}
            </div>
            {group.found.map((destination) => (
              <div
                key={destination.key}
                id={id(destination)}
                role="option"
                aria-selected={destination === current}
                className={classes.option}
                onPointerMove={() => {
                  setChosen(all.indexOf(destination));
                }}
                onClick={() => {
                  go(destination);
                }}
              >
                <span>{destination.label}</span>
                {(destination.detail ?? '') === '' ? null : (
                  <span className={classes.detail}>{destination.detail}</span>
                )}
              </div>
            ))}
          </div>
        ))}
      </div>
      <p className={classes.state} role="status">
        {found.failed
          ? t.failed
          : found.searching
            ? t.searching
            : all.length === calls.length && text.trim() !== ''
              ? t.nothing({ text: text.trim() })
              : ''}
      </p>
    </dialog>
  );
}
