import { UnstyledButton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { ComponentProps } from 'react';
import { CrossIcon } from '../icons';
import { DownIcon } from '../more-icons';
import classes from './chip.module.css';
import { filterMessages } from './messages';

interface Props extends Omit<ComponentProps<'button'>, 'value'> {
  label: string;
  value: string;
  opened: boolean;
  /** Whether the value is one that narrows nothing. */
  quiet?: boolean;
  onDrop?: (() => void) | undefined;
}

/** A filter in words: what it is about, what it says, and a way to change it or to drop it. */
export function Chip({ label, value, opened, quiet = false, onDrop, ...button }: Props) {
  const t = useStore(filterMessages);
  return (
    <span className={classes.chip} data-open={opened} data-quiet={quiet}>
      <UnstyledButton {...button} className={classes.body}>
        <span className={classes.label}>{label}</span> <span className={classes.value}>{value}</span>
        {onDrop === undefined ? <DownIcon size={14} /> : null}
      </UnstyledButton>
      {onDrop === undefined ? null : (
        <UnstyledButton className={classes.drop} aria-label={t.drop({ filter: label })} onClick={onDrop}>
          <CrossIcon size={14} />
        </UnstyledButton>
      )}
    </span>
  );
}
