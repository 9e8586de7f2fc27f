import { useEffect, useRef } from 'react';

interface Actions {
  toggle: () => void;
  skip: (direction: -1 | 1) => void;
}

const TYPES =
  'input, textarea, select, [contenteditable], [role="combobox"], [role="menu"], [role="dialog"], [role="listbox"]';
const PRESSED_BY_SPACE = 'button, a, summary, [role="button"]';

/** Space plays and pauses, ← → go ten seconds, wherever on the page one is and nothing else wants the key. */
export function useKeys(actions: Actions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || target.closest(TYPES) !== null)
        return;
      if (event.key === ' ' && target.closest(PRESSED_BY_SPACE) === null) latest.current.toggle();
      else if (event.key === 'ArrowLeft') latest.current.skip(-1);
      else if (event.key === 'ArrowRight') latest.current.skip(1);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onKey);
    };
  }, []);
}
