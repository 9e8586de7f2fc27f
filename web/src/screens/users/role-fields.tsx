import { TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useStore } from '@nanostores/react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Schemas } from '../../api/client';
import { directory } from '../../api/directory';
import { CrossIcon } from '../../shared/icons';
import { shellMessages } from '../../shared/shell/messages';
import { usersMessages } from './messages';
import classes from './role-fields.module.css';

interface RoleProps<T extends Schemas['Role']> {
  roles: readonly T[];
  role: T;
  onChange: (role: T) => void;
}

export function RoleField<T extends Schemas['Role']>({ roles, role, onChange }: RoleProps<T>) {
  const t = useStore(usersMessages);
  const words = useStore(shellMessages);
  const name = useId();
  return (
    <fieldset className={classes.roles}>
      <legend>{t.role}</legend>
      {roles.map((each) => (
        <label key={each} className={classes.role}>
          <input
            type="radio"
            name={name}
            checked={each === role}
            onChange={() => {
              onChange(each);
            }}
          />
          <strong>{words[each]}</strong>
          <span className={classes.help}>{t[each]}</span>
        </label>
      ))}
    </fieldset>
  );
}

export interface Named {
  id: string;
  name: string;
}

interface CompaniesProps {
  chosen: readonly Named[];
  onChange: (chosen: Named[]) => void;
}

/** Companies by name: those that are chosen, and a search for more. */
export function CompaniesField({ chosen, onChange }: CompaniesProps) {
  const t = useStore(usersMessages);
  const [text, setText] = useState('');
  const [sought] = useDebouncedValue(text.trim(), 200);
  const found = useQuery({
    queryKey: ['companies', 'named', sought],
    queryFn: ({ signal }) => directory.companies({ text: sought }, signal),
    enabled: sought !== '',
    placeholderData: keepPreviousData,
  });
  const more = found.data?.companies.filter(({ id }) => !chosen.some((each) => each.id === id));
  return (
    <div className={classes.companies} role="group" aria-label={t.companies}>
      <span className={classes.label}>{t.companies}</span>
      {chosen.length === 0 ? (
        <span className={classes.help}>{t.noneChosen}</span>
      ) : (
        <div className={classes.chosen}>
          {chosen.map((company) => (
            <UnstyledButton
              key={company.id}
              aria-label={t.dropCompany({ company: company.name })}
              onClick={() => {
                onChange(chosen.filter(({ id }) => id !== company.id));
              }}
            >
              {company.name}
              <CrossIcon size={14} />
            </UnstyledButton>
          ))}
        </div>
      )}
      <TextInput
        aria-label={t.findCompany}
        placeholder={t.findCompany}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      {sought === '' || more === undefined ? null : (
        <div className={classes.found} role="status">
          {more.length === 0 ? (
            <p>{t.findNothing}</p>
          ) : (
            <ul>
              {more.map(({ id, name, place }) => (
                <li key={id}>
                  <UnstyledButton
                    onClick={() => {
                      onChange([...chosen, { id, name }]);
                      setText('');
                    }}
                  >
                    {name}
                    <span className={classes.help}>{place}</span>
                  </UnstyledButton>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  );
}
