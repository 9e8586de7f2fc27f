import { Button, Skeleton, UnstyledButton } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { accountQuery, type Account } from '../../api/account';
import { renewSession, useChange } from '../../api/change';
import { api } from '../../api/client';
import { ownAccount } from '../../api/own-account';
import { useSession } from '../../api/session';
import { queryClient } from '../../queries';
import { Enrolment } from '../../shared/authenticator/enrolment';
import { Badge } from '../../shared/badge';
import { CheckIcon } from '../../shared/icons';
import page from '../../shared/page.module.css';
import { StepUp } from '../../shared/proof/step-up';
import { Refusal } from '../../shared/refusals/refusal';
import { Failure } from '../../shared/states/failure';
import { useTitle } from '../../shared/title';
import { ownZone } from '../../shared/zones/zones';
import { ZoneSelect } from '../../shared/zones/zone-select';
import { NotificationAddress } from '../settings/addresses';
import '../../shared/shell/notifications.css';
import { welcomeMessages } from './messages';
import classes from './welcome.module.css';

const route = getRouteApi('/welcome');
type Step = 'second' | 'zone' | 'mail';

/** Calm first steps: what is demanded first, then the clock and the mails. */
export function Welcome() {
  const t = useStore(welcomeMessages);
  const { person, csrf } = useSession();
  const router = useRouter();
  const account = useQuery(accountQuery);
  const name = person.name.split(' ')[0] ?? person.name;
  useTitle(t.hello({ name }));

  const signOut = async () => {
    await api.signOut(csrf).catch(() => undefined);
    queryClient.clear();
    await router.navigate({ to: '/sign-in' });
  };

  return (
    <main className={classes.screen}>
      <div className={classes.column}>
        <h1 className={classes.hello}>{t.hello({ name })}</h1>
        {account.data !== undefined ? (
          <Steps account={account.data} />
        ) : account.isError ? (
          <Failure error={account.error} retry={() => void account.refetch()} />
        ) : (
          <Skeleton height={280} radius={10} />
        )}
        <UnstyledButton className={classes.leave} onClick={() => void signOut()}>
          {t.signOut}
        </UnstyledButton>
      </div>
      <StepUp />
      <Notifications position="bottom-center" autoClose={3000} />
    </main>
  );
}

/** The steps this person has to take; fixed when they begin, so that none is taken away from under their feet. */
function stepsOf(owes: readonly string[]): Step[] {
  if (!owes.includes('welcome')) return ['second'];
  return owes.includes('second_factor') ? ['second', 'zone', 'mail'] : ['zone', 'second', 'mail'];
}

function Steps({ account }: { account: Account }) {
  const t = useStore(welcomeMessages);
  const router = useRouter();
  const { back } = route.useSearch();
  const { owes } = useSession();
  const [steps] = useState(() => stepsOf(owes));
  const [at, setAt] = useState(0);
  const step = steps[at] ?? 'mail';

  const finish = useChange(
    async (csrf) => {
      if (steps.includes('mail')) await ownAccount.endWelcome(csrf);
    },
    {
      onSuccess: async () => {
        await renewSession();
        await router.navigate({ href: back ?? '/', replace: true });
      },
    },
  );
  const next = () => {
    if (at + 1 < steps.length) setAt(at + 1);
    else finish.mutate();
  };
  const previous =
    at === 0
      ? null
      : () => {
          setAt(at - 1);
        };

  return (
    <>
      {steps.length > 1 ? (
        <div className={classes.progress}>
          <span role="status">{t.step({ n: at + 1, all: steps.length })}</span>
          <span className={classes.bar} aria-hidden="true">
            {steps.map((each, n) => (
              <span key={each} data-on={n <= at ? true : undefined} />
            ))}
          </span>
        </div>
      ) : null}
      <section className={page.sheet} key={step}>
        <div className={page.section}>
          <Refusal error={finish.error} />
          {step === 'zone' ? (
            <ZoneStep account={account} onNext={next} onBack={previous} />
          ) : step === 'second' ? (
            <SecondFactorStep account={account} busy={finish.isPending} onNext={next} onBack={previous} />
          ) : (
            <MailStep account={account} busy={finish.isPending} onNext={next} onBack={previous} />
          )}
        </div>
      </section>
    </>
  );
}

interface StepProps {
  account: Account;
  busy?: boolean;
  onNext: () => void;
  onBack: (() => void) | null;
}

/** The heading takes the focus, so that a reader of the screen hears where they are. */
function Title({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <h2 className={classes.title} ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}

function Back({ onBack }: { onBack: (() => void) | null }) {
  const t = useStore(welcomeMessages);
  return onBack === null ? null : (
    <Button variant="default" onClick={onBack}>
      {t.back}
    </Button>
  );
}

function ZoneStep({ account, onNext, onBack }: StepProps) {
  const t = useStore(welcomeMessages);
  const [zone, setZone] = useState(() => (account.welcomed ? account.zone : ownZone()));
  const save = useChange(
    async (csrf) =>
      zone === account.zone
        ? account
        : ownAccount.editAccount(csrf, { name: account.name, locale: account.locale, zone, version: account.version }),
    {
      onSuccess: (saved) => {
        queryClient.setQueryData(accountQuery.queryKey, saved);
        onNext();
      },
      onError: () => queryClient.invalidateQueries({ queryKey: accountQuery.queryKey }),
    },
  );
  return (
    <>
      <Title>{t.zoneTitle}</Title>
      <p className={page.lead}>{t.zoneLead}</p>
      <Refusal error={save.error} />
      <ZoneSelect zone={zone} onChange={setZone} />
      <div className={classes.actions}>
        <Button
          loading={save.isPending}
          onClick={() => {
            save.mutate();
          }}
        >
          {t.next}
        </Button>
        <Back onBack={onBack} />
      </div>
    </>
  );
}

function SecondFactorStep({ account, busy = false, onNext, onBack }: StepProps) {
  const t = useStore(welcomeMessages);
  const [enrolling, setEnrolling] = useState(false);
  return (
    <>
      <Title>{t.secondTitle}</Title>
      {account.totp ? (
        <p>
          <Badge tone="won" Icon={CheckIcon}>
            {t.secondDone}
          </Badge>
        </p>
      ) : (
        <>
          {enrolling ? null : (
            <>
              <p className={page.lead}>{t.secondLead}</p>
              {account.secondFactorDemanded ? <p className={page.note}>{t.secondDemanded}</p> : null}
            </>
          )}
          <Enrolment
            start={t.enrol}
            primary
            onBusy={setEnrolling}
            onDone={() => {
              void queryClient.query({ ...accountQuery, staleTime: 0 }).then(onNext);
            }}
          />
        </>
      )}
      {enrolling ? null : (
        <div className={classes.actions}>
          {account.totp ? (
            <Button loading={busy} onClick={onNext}>
              {t.next}
            </Button>
          ) : account.secondFactorDemanded ? null : (
            <Button variant="default" loading={busy} onClick={onNext}>
              {t.skip}
            </Button>
          )}
          <Back onBack={onBack} />
        </div>
      )}
    </>
  );
}

function MailStep({ account, busy = false, onNext, onBack }: StepProps) {
  const t = useStore(welcomeMessages);
  const [other, setOther] = useState(false);
  return (
    <>
      <Title>{t.mailTitle}</Title>
      <p className={page.lead}>{t.mailLead({ email: account.notificationEmail ?? account.email })}</p>
      {other || account.pendingNotificationEmail !== null ? (
        <NotificationAddress account={account} />
      ) : (
        <div>
          <Button
            variant="default"
            onClick={() => {
              setOther(true);
            }}
          >
            {t.mailOther}
          </Button>
        </div>
      )}
      <div className={classes.actions}>
        <Button loading={busy} onClick={onNext}>
          {t.finish}
        </Button>
        <Back onBack={onBack} />
      </div>
    </>
  );
}
