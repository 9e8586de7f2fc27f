import { Button, PasswordInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useRef, useState } from 'react';
import { accountQuery, type Account } from '../../api/account';
import { useChange } from '../../api/change';
import { ownAccount } from '../../api/own-account';
import { Problem } from '../../api/problem';
import { queryClient } from '../../queries';
import { Enrolment } from '../../shared/authenticator/enrolment';
import { RecoveryCodes } from '../../shared/authenticator/recovery-codes';
import { Badge } from '../../shared/badge';
import { Confirm } from '../../shared/confirm';
import { AlertIcon, CheckIcon } from '../../shared/icons';
import { NewPassword, usePasswordTrouble } from '../../shared/new-password/new-password';
import page from '../../shared/page.module.css';
import { Refusal } from '../../shared/refusals/refusal';
import { useTitle } from '../../shared/title';
import { settingsMessages } from './messages';
import { OfAccount } from './of-account';
import { Passkeys } from './passkeys';

/** So few recovery codes that it is time for new ones. */
const FEW = 3;

async function readAgain(): Promise<void> {
  await queryClient.query({ ...accountQuery, staleTime: 0 });
}

export function SecuritySettings() {
  const t = useStore(settingsMessages);
  useTitle(t.security);
  return (
    <OfAccount>
      {(account) => (
        <>
          <SecondFactor account={account} />
          <Passkeys />
          <Password account={account} />
        </>
      )}
    </OfAccount>
  );
}

function SecondFactor({ account }: { account: Account }) {
  const t = useStore(settingsMessages);
  const [enrolling, setEnrolling] = useState(false);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [asking, setAsking] = useState<'codes' | 'off' | null>(null);
  const close = () => {
    setAsking(null);
    renew.reset();
    turnOff.reset();
  };
  const renew = useChange((csrf) => ownAccount.renewRecoveryCodes(csrf), {
    onSuccess: (made) => {
      setAsking(null);
      setCodes(made.codes);
    },
  });
  const turnOff = useChange((csrf) => ownAccount.removeTotp(csrf), {
    renews: true,
    onSuccess: async () => {
      setAsking(null);
      await readAgain();
      notifications.show({ message: t.turnedOff, withBorder: true });
    },
  });
  const few = account.recoveryCodesLeft <= FEW;

  return (
    <section className={page.sheet}>
      <div className={page.section}>
        <header>
          <h2 className={page.heading}>
            {t.second}
            {account.totp ? (
              <Badge tone="won" Icon={CheckIcon}>
                {t.secondOn}
              </Badge>
            ) : (
              <Badge tone="look" Icon={AlertIcon}>
                {t.secondOff}
              </Badge>
            )}
          </h2>
          <p className={page.lead}>{account.totp ? t.secondIsOn : t.secondLead}</p>
        </header>
        {codes !== null ? (
          <RecoveryCodes
            codes={codes}
            onKept={() => {
              setCodes(null);
              void readAgain();
            }}
          />
        ) : (
          <>
            {account.totp && !enrolling ? (
              <p className={page.note} data-tone={few ? 'look' : undefined}>
                {t.codesLeft(account.recoveryCodesLeft)} {few ? t.codesFew : null}
              </p>
            ) : null}
            {account.totp && !enrolling ? (
              <div className={page.actions}>
                <Button
                  variant={few ? 'filled' : 'default'}
                  onClick={() => {
                    setAsking('codes');
                  }}
                >
                  {t.newCodes}
                </Button>
                {account.secondFactorDemanded ? null : (
                  <Button
                    variant="default"
                    onClick={() => {
                      setAsking('off');
                    }}
                  >
                    {t.turnOff}
                  </Button>
                )}
              </div>
            ) : null}
            <Enrolment
              start={account.totp ? t.otherApp : t.enrol}
              primary={!account.totp}
              onBusy={setEnrolling}
              onDone={() => void readAgain()}
            />
            {account.totp && account.secondFactorDemanded ? <p className={page.small}>{t.demanded}</p> : null}
          </>
        )}
      </div>
      {asking === 'codes' ? (
        <Confirm
          title={t.newCodesTitle}
          action={t.newCodes}
          busy={renew.isPending}
          error={renew.error}
          onClose={close}
          onConfirm={() => {
            renew.mutate();
          }}
        >
          {t.newCodesText}
        </Confirm>
      ) : null}
      {asking === 'off' ? (
        <Confirm
          title={t.turnOffTitle}
          action={t.turnOff}
          danger
          busy={turnOff.isPending}
          error={turnOff.error}
          onClose={close}
          onConfirm={() => {
            turnOff.mutate();
          }}
        >
          {t.turnOffText}
        </Confirm>
      ) : null}
    </section>
  );
}

function Password({ account }: { account: Account }) {
  const t = useStore(settingsMessages);
  const troubleOf = usePasswordTrouble();
  const currentField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);
  const save = useChange((csrf) => ownAccount.changePassword(csrf, { current, password }), {
    renews: true,
    onSuccess: () => {
      setCurrent('');
      setPassword('');
      setAsked(false);
      save.reset();
      notifications.show({ message: t.passwordSaved, withBorder: true, autoClose: 6000 });
    },
    onError: (error) => {
      (isWrongCurrent(error) ? currentField : passwordField).current?.focus();
    },
  });
  const currentWrong = isWrongCurrent(save.error) ? t.currentWrong : asked && current === '' ? t.currentMissing : null;
  const passwordWrong = asked ? troubleOf(password, isWrongCurrent(save.error) ? null : save.error) : null;
  const saidAtField = isWrongCurrent(save.error) || (save.error !== null && passwordWrong !== null);

  return (
    <section className={page.sheet}>
      <div className={page.section}>
        <header>
          <h2 className={page.heading}>{t.password}</h2>
          <p className={page.lead}>{t.passwordLead}</p>
        </header>
        <form
          className={page.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setAsked(true);
            if (current === '') currentField.current?.focus();
            else if (troubleOf(password, null) !== null) passwordField.current?.focus();
            else save.mutate();
          }}
        >
          {saidAtField ? null : <Refusal error={save.error} />}
          <PasswordInput
            label={t.current}
            name="current-password"
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t.show, tabIndex: 0 }}
            ref={currentField}
            value={current}
            error={currentWrong}
            onChange={(event) => {
              setCurrent(event.currentTarget.value);
              save.reset();
            }}
          />
          <NewPassword
            password={password}
            onChange={(typed) => {
              setPassword(typed);
              setAsked(false);
              save.reset();
            }}
            email={account.email}
            known={[account.name]}
            error={passwordWrong}
            inputRef={passwordField}
          />
          <div className={page.actions}>
            <Button type="submit" loading={save.isPending}>
              {t.savePassword}
            </Button>
          </div>
        </form>
      </div>
    </section>
  );
}

function isWrongCurrent(error: Error | null): boolean {
  return error instanceof Problem && error.code === 'wrong_credentials';
}
