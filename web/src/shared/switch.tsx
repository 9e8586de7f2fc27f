import { useId } from 'react';
import classes from './switch.module.css';

interface Props {
  label: string;
  help: string;
  on: boolean;
  disabled?: boolean;
  onChange: (on: boolean) => void;
}

/** Something that is on or off, with what it means. */
export function Switch({ label, help, on, disabled = false, onChange }: Props) {
  const id = useId();
  return (
    <label className={classes.switch} data-disabled={disabled ? true : undefined}>
      <span className={classes.label} id={id}>
        {label}
      </span>
      <span className={classes.help} id={`${id}help`}>
        {help}
      </span>
      <input
        className={classes.input}
        type="checkbox"
        role="switch"
        aria-labelledby={id}
        aria-describedby={`${id}help`}
        checked={on}
        disabled={disabled}
        onChange={(event) => {
          onChange(event.currentTarget.checked);
        }}
      />
    </label>
  );
}
