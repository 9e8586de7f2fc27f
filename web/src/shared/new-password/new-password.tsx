import { PasswordInput } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { Ref } from 'react';
import { Problem } from '../../api/problem';
import { newPasswordMessages } from './messages';
import { lengthOf, Meter, SHORTEST } from './meter';
import classes from './new-password.module.css';

interface Props {
  label?: string;
  password: string;
  onChange: (password: string) => void;
  /** The sign-in address, which password managers keep with the password. */
  email: string;
  /** What else the person is known by. */
  known?: readonly string[];
  error: string | null;
  inputRef: Ref<HTMLInputElement>;
  autoFocus?: boolean;
}

/** Why a chosen password is not taken, in the portal's words; null for what has nothing to do with it. */
export function usePasswordTrouble(): (password: string, problem: Error | null) => string | null {
  const t = useStore(newPasswordMessages);
  return (password, problem) => {
    switch (problem instanceof Problem ? problem.code : null) {
      case 'password_too_short':
        return t.tooShort;
      case 'password_too_long':
        return t.tooLong;
      case 'password_too_common':
        return t.tooCommon;
      case null:
        if (password === '') return t.missing;
        return lengthOf(password) < SHORTEST ? t.tooShort : null;
      default:
        return null;
    }
  };
}

/** A password to be. Typed, pasted or made by a password manager; there is no second field to type it again. */
export function NewPassword({ label, password, onChange, email, known = [], error, inputRef, autoFocus }: Props) {
  const t = useStore(newPasswordMessages);
  return (
    <div className={classes.field}>
      <input className="unseen" type="text" autoComplete="username" value={email} readOnly tabIndex={-1} aria-hidden />
      <PasswordInput
        label={label ?? t.password}
        name="new-password"
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t.show, tabIndex: 0 }}
        ref={inputRef}
        autoFocus={autoFocus}
        value={password}
        error={error}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
      <Meter password={password} known={[email, ...known]} />
    </div>
  );
}
