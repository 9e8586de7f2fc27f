import { UnstyledButton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { SearchIcon } from '../icons';
import { paletteMessages } from './messages';
import classes from './palette.module.css';

const Palette = lazy(async () => ({ default: (await import('./palette')).Palette }));
const isMac = navigator.userAgent.includes('Mac');

/** The button, and the keys that work from anywhere; what it opens is loaded then. */
export function OpenPalette() {
  const t = useStore(paletteMessages);
  const [opened, setOpened] = useState(false);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || event.altKey || event.shiftKey || event.ctrlKey === event.metaKey) return;
      event.preventDefault();
      if (document.querySelector('dialog[open]') === null) setOpened(true);
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, []);

  return (
    <>
      <UnstyledButton
        className={classes.opener}
        aria-label={t.open}
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => {
          setOpened(true);
        }}
      >
        <SearchIcon size={16} />
        <span>{t.open}</span>
        <kbd>{isMac ? '⌘K' : 'Ctrl K'}</kbd>
      </UnstyledButton>
      {opened ? (
        <Suspense fallback={null}>
          <Palette
            onClose={() => {
              setOpened(false);
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
