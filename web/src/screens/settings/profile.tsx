import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useRef, useState } from 'react';
import { accountQuery, type Account } from '../../api/account';
import { renewSession, useChange } from '../../api/change';
import { ownAccount } from '../../api/own-account';
import { Problem } from '../../api/problem';
import { queryClient } from '../../queries';
import { chooseLanguage } from '../../shared/i18n';
import page from '../../shared/page.module.css';
import { Refusal } from '../../shared/refusals/refusal';
import { languageOptions, Segments } from '../../shared/segments';
import { useTitle } from '../../shared/title';
import { useUnsaved } from '../../shared/unsaved';
import { ZoneSelect } from '../../shared/zones/zone-select';
import { Addresses } from './addresses';
import { settingsMessages } from './messages';
import { OfAccount } from './of-account';

export function ProfileSettings() {
  const t = useStore(settingsMessages);
  useTitle(t.profile);
  return (
    <OfAccount>
      {(account) => (
        <>
          <You account={account} />
          <Addresses account={account} />
        </>
      )}
    </OfAccount>
  );
}

function You({ account }: { account: Account }) {
  const t = useStore(settingsMessages);
  const field = useRef<HTMLInputElement>(null);
  const [edit, setEdit] = useState({ name: account.name, locale: account.locale, zone: account.zone });
  const [asked, setAsked] = useState(false);
  const changed = edit.name !== account.name || edit.locale !== account.locale || edit.zone !== account.zone;
  const save = useChange(
    (csrf) => ownAccount.editAccount(csrf, { ...edit, name: edit.name.trim(), version: account.version }),
    {
      onSuccess: async (saved) => {
        queryClient.setQueryData(accountQuery.queryKey, saved);
        setEdit({ name: saved.name, locale: saved.locale, zone: saved.zone });
        await chooseLanguage(saved.locale);
        await renewSession();
        notifications.show({ message: t.profileSaved, withBorder: true });
      },
      onError: async (error) => {
        if (!(error instanceof Problem) || error.code !== 'stale') return;
        const { name, locale, zone } = await queryClient.query({ ...accountQuery, staleTime: 0 });
        setEdit({ name, locale, zone });
      },
    },
  );
  useUnsaved(changed && !save.isPending);
  const nameless = asked && edit.name.trim() === '';

  return (
    <section className={page.sheet}>
      <div className={page.section}>
        <header>
          <h2 className={page.heading}>{t.you}</h2>
        </header>
        <form
          className={page.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setAsked(true);
            if (edit.name.trim() === '') field.current?.focus();
            else save.mutate();
          }}
        >
          <Refusal error={save.error} words={{ stale: t.staleTitle }} />
          <TextInput
            label={t.name}
            name="name"
            autoComplete="name"
            maxLength={120}
            ref={field}
            value={edit.name}
            error={nameless ? t.nameMissing : null}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setEdit((before) => ({ ...before, name: value }));
            }}
          />
          <Segments
            label={t.language}
            options={languageOptions}
            value={edit.locale}
            onChange={(locale) => {
              setEdit((before) => ({ ...before, locale }));
            }}
          />
          <ZoneSelect
            zone={edit.zone}
            onChange={(zone) => {
              setEdit((before) => ({ ...before, zone }));
            }}
          />
          <div className={page.actions}>
            <Button type="submit" loading={save.isPending} disabled={!changed}>
              {t.saveProfile}
            </Button>
          </div>
        </form>
      </div>
    </section>
  );
}
