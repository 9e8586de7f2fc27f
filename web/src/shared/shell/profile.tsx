import { Popover, UnstyledButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client';
import { Problem } from '../../api/problem';
import { useSession } from '../../api/session';
import { queryClient } from '../../queries';
import { chooseLanguage, language } from '../i18n';
import { CogIcon, LeaveIcon } from '../more-icons';
import { chooseScheme, scheme, schemes } from '../scheme';
import { languageOptions, Segments } from '../segments';
import { initials } from '../words';
import { shellMessages } from './messages';
import classes from './profile.module.css';

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
        <Segments
          small
          label={t.language}
          options={languageOptions}
          value={spoken}
          onChange={(each) => void chooseLanguage(each)}
        />
        <Segments
          small
          label={t.scheme}
          options={schemes.map((each) => ({ value: each, label: t[each] }))}
          value={chosen}
          onChange={chooseScheme}
        />
        <Link
          to="/settings/profile"
          className={classes.leave}
          onClick={() => {
            setOpened(false);
          }}
        >
          <CogIcon />
          {t.settings}
        </Link>
        <UnstyledButton className={classes.leave} onClick={() => void signOut()}>
          <LeaveIcon />
          {t.signOut}
        </UnstyledButton>
      </Popover.Dropdown>
    </Popover>
  );
}
