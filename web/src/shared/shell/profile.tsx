import { Popover, UnstyledButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useRouter } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { api } from '../../api/client';
import { Problem } from '../../api/problem';
import { useSession } from '../../api/session';
import { queryClient } from '../../queries';
import { chooseLanguage, language, languages } from '../i18n';
import { LeaveIcon } from '../icons';
import { chooseScheme, scheme, schemes } from '../scheme';
import { initials } from '../words';
import { shellMessages } from './messages';
import classes from './profile.module.css';

const languageNames = { en: 'English', es: 'Español' };

export function Profile() {
  const t = useStore(shellMessages);
  const { person, csrf } = useSession();
  const router = useRouter();
  const spoken = useStore(language);
  const chosen = useStore(scheme);
  const [opened, setOpened] = useState(false);

  const signOut = async () => {
    try {
      await api.signOut(csrf);
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 401) {
        notifications.show({ color: 'red', message: t.signOutFailed });
        return;
      }
    }
    queryClient.clear();
    await router.navigate({ to: '/sign-in' });
  };

  return (
    <Popover position="bottom-end" width={280} trapFocus returnFocus opened={opened} onChange={setOpened}>
      <Popover.Target>
        <UnstyledButton
          className={classes.face}
          aria-label={t.profile({ name: person.name })}
          onClick={() => {
            setOpened((was) => !was);
          }}
        >
          {initials(person.name)}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.card} aria-label={t.profile({ name: person.name })}>
        <div className={classes.who}>
          <strong>{person.name}</strong>
          <span>{person.email}</span>
          <span className={classes.role}>{t[person.role]}</span>
        </div>
        <Choice
          label={t.language}
          options={languages.map((each) => ({ value: each, label: languageNames[each], lang: each }))}
          value={spoken}
          onChange={(each) => void chooseLanguage(each)}
        />
        <Choice
          label={t.scheme}
          options={schemes.map((each) => ({ value: each, label: t[each] }))}
          value={chosen}
          onChange={chooseScheme}
        />
        <UnstyledButton className={classes.leave} onClick={() => void signOut()}>
          <LeaveIcon />
          {t.signOut}
        </UnstyledButton>
      </Popover.Dropdown>
    </Popover>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  options: readonly { value: T; label: string; lang?: string }[];
  value: T;
  onChange: (value: T) => void;
}

function Choice<T extends string>({ label, options, value, onChange }: ChoiceProps<T>) {
  const name = useId();
  // a language takes a moment to load; what was pressed shows at once
  const [picked, setPicked] = useState(value);
  return (
    <fieldset className={classes.choice}>
      <legend>{label}</legend>
      <div className={classes.options}>
        {options.map((option) => (
          <label key={option.value} lang={option.lang}>
            <input
              type="radio"
              name={name}
              checked={option.value === picked}
              onChange={() => {
                setPicked(option.value);
                onChange(option.value);
              }}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
