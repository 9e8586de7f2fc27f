import { UnstyledButton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { CrossIcon } from '../icons';
import { sharedMessages } from '../messages';
import classes from './dialog.module.css';

interface Props {
  title: string;
  onClose: () => void;
  wide?: boolean;
  children: ReactNode;
}

/**
 * The browser's own dialog: what lies below is out of reach, Escape closes it, and the focus goes back to where it was. A press
 * beside it does nothing, so that nobody loses what they typed. Lists that drop down belong to the page and have no place here.
 * The field marked `data-first` has the focus.
 */
export function Dialog({ title, onClose, wide = false, children }: Props) {
  const t = useStore(sharedMessages);
  const dialog = useRef<HTMLDialogElement>(null);
  const label = useId();

  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    shown?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => {
      shown?.close();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
      data-wide={wide ? true : undefined}
      aria-labelledby={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={classes.body}>
        <h2 id={label} className={classes.title}>
          {title}
        </h2>
        {children}
      </div>
      <UnstyledButton className={classes.close} aria-label={t.close} onClick={onClose}>
        <CrossIcon size={18} />
      </UnstyledButton>
    </dialog>
  );
}

/** The buttons at the end: the way back first, what the dialog is for last. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className={classes.actions}>{children}</div>;
}
