import { useStore } from '@nanostores/react';
import { rightsMessages } from './messages';
import { permissions, withPermission, type Held, type Rights } from './rights';
import { Switch } from '../switch';
import classes from '../switch.module.css';

interface Props {
  rights: Rights;
  onChange: (rights: Rights) => void;
  held: Held;
  disabled?: boolean;
}

/** Each right as a switch, in plain words; what cannot be switched says why. */
export function RightsEditor({ rights, onChange, held, disabled = false }: Props) {
  const t = useStore(rightsMessages);
  return (
    <fieldset className={classes.list} disabled={disabled}>
      <legend>{t.rights}</legend>
      <Switch
        label={t.owner}
        help={held.owner ? t.ownerHelp : t.notHeld}
        on={rights.owner}
        disabled={!held.owner || disabled}
        onChange={(owner) => {
          onChange({ ...rights, owner });
        }}
      />
      <Switch
        label={t.billingContact}
        help={t.billingContactHelp}
        on={rights.billingContact}
        disabled={disabled}
        onChange={(billingContact) => {
          onChange({ ...rights, billingContact });
        }}
      />
      {permissions.map((permission) => {
        const mine = held.permissions.includes(permission);
        return (
          <Switch
            key={permission}
            label={t[permission]}
            help={rights.owner ? t.byOwner : mine ? t[`${permission}Help`] : t.notHeld}
            on={rights.owner || rights.permissions.includes(permission)}
            disabled={rights.owner || !mine || disabled}
            onChange={(on) => {
              onChange(withPermission(rights, permission, on));
            }}
          />
        );
      })}
    </fieldset>
  );
}
