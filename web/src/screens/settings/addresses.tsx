import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useRef, useState } from 'react';
import { accountQuery, type Account } from '../../api/account';
import { useChange } from '../../api/change';
import { ownAccount } from '../../api/own-account';
import { queryClient } from '../../queries';
import { mayBeEmail } from '../../shared/email';
import page from '../../shared/page.module.css';
import { Refusal } from '../../shared/refusals/refusal';
import { settingsMessages } from './messages';

async function readAgain(): Promise<void> {
  await queryClient.query({ ...accountQuery, staleTime: 0 });
}

/** The address one signs in with, and the one that notifications go to. */
export function Addresses({ account }: { account: Account }) {
  const t = useStore(settingsMessages);
  return (
    <>
      <section className={page.sheet}>
        <div className={page.section}>
          <header>
            <h2 className={page.heading}>{t.signInAddress}</h2>
            <p className={page.lead}>{t.signInAs({ email: account.email })}</p>
          </header>
          {account.pendingEmail === null ? null : (
            <p className={page.note}>{t.pending({ email: account.pendingEmail })}</p>
          )}
          <AddressForm
            name="email"
            taken={account.email}
            action={t.changeAddress}
            change={(csrf, email) => ownAccount.changeEmail(csrf, email)}
            said={(email) => t.addressAsked({ email })}
          />
        </div>
      </section>
      <section className={page.sheet}>
        <div className={page.section}>
          <header>
            <h2 className={page.heading}>{t.notificationAddress}</h2>
            <NotificationWords account={account} />
          </header>
          <NotificationAddress account={account} />
        </div>
      </section>
    </>
  );
}

function NotificationWords({ account }: { account: Account }) {
  const t = useStore(settingsMessages);
  const { email, notificationEmail } = account;
  return (
    <p className={page.lead}>
      {notificationEmail === null ? t.notifySame({ email }) : t.notifyOther({ email: notificationEmail })}{' '}
      {t.notifyLead}
    </p>
  );
}

/** Another address for notifications, confirmed before it is used. */
export function NotificationAddress({ account }: { account: Account }) {
  const t = useStore(settingsMessages);
  const back = useChange((csrf) => ownAccount.changeNotificationEmail(csrf, null), {
    onSuccess: async () => {
      await readAgain();
      notifications.show({ message: t.notifyIsBack, withBorder: true });
    },
  });
  return (
    <>
      {account.pendingNotificationEmail === null ? null : (
        <p className={page.note}>{t.pending({ email: account.pendingNotificationEmail })}</p>
      )}
      <AddressForm
        name="notification-email"
        taken={account.notificationEmail ?? account.email}
        action={t.notifyChange}
        change={(csrf, email) => ownAccount.changeNotificationEmail(csrf, email)}
        said={(email) => t.notifyAsked({ email })}
        quiet
      />
      {account.notificationEmail === null && account.pendingNotificationEmail === null ? null : (
        <>
          <Refusal error={back.error} />
          <div className={page.actions}>
            <Button
              variant="default"
              loading={back.isPending}
              onClick={() => {
                back.mutate();
              }}
            >
              {t.notifyBack}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

interface FormProps {
  name: string;
  /** The one that is in use. */
  taken: string;
  action: string;
  change: (csrf: string, email: string) => Promise<unknown>;
  said: (email: string) => string;
  quiet?: boolean;
}

function AddressForm({ name, taken, action, change, said, quiet = false }: FormProps) {
  const t = useStore(settingsMessages);
  const field = useRef<HTMLInputElement>(null);
  const [email, setEmail] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const send = useChange(change, {
    onSuccess: async (_, address) => {
      setSentTo(address);
      setEmail('');
      await readAgain();
    },
  });

  const submit = () => {
    const address = email.trim();
    const trouble = !mayBeEmail(address)
      ? t.addressWrong
      : address.toLowerCase() === taken.toLowerCase()
        ? t.addressSame
        : null;
    setWrong(trouble);
    if (trouble === null) send.mutate(address);
    else field.current?.focus();
  };

  return (
    <form
      className={page.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Refusal error={send.error} words={{ field_invalid: t.addressWrong }} />
      <TextInput
        label={t.newAddress}
        type="email"
        name={name}
        autoComplete="email"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        ref={field}
        value={email}
        error={wrong}
        onChange={(event) => {
          setEmail(event.currentTarget.value);
          setWrong(null);
        }}
      />
      <div className={page.actions}>
        <Button type="submit" variant={quiet ? 'default' : 'filled'} loading={send.isPending}>
          {action}
        </Button>
      </div>
      <p role="status" className={page.soft}>
        {sentTo === null ? '' : said(sentTo)}
      </p>
    </form>
  );
}
