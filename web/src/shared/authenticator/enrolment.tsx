import { Button, Skeleton, TextInput } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useChange } from '../../api/change';
import type { Schemas } from '../../api/client';
import { ownAccount } from '../../api/own-account';
import { Problem } from '../../api/problem';
import { Copy } from '../copy';
import { sharedMessages } from '../messages';
import page from '../page.module.css';
import { Refusal } from '../refusals/refusal';
import classes from './authenticator.module.css';
import { authenticatorMessages } from './messages';
import { RecoveryCodes } from './recovery-codes';

const QrCode = lazy(() => import('./qr-code').then((module) => ({ default: module.QrCode })));
const DIGITS = 6;

interface Props {
  /** What the button says that begins. */
  start: string;
  onDone: () => void;
  /** Under way: from the first press until the recovery codes are kept. */
  onBusy?: (busy: boolean) => void;
  primary?: boolean;
}

/** From a key, by a code that confirms it, to the recovery codes. Nothing is changed before the code. */
export function Enrolment({ start, onDone, onBusy, primary = false }: Props) {
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const offer = useChange((csrf) => ownAccount.offerTotp(csrf), {
    onSuccess: () => onBusy?.(true),
  });

  if (codes !== null) {
    return (
      <RecoveryCodes
        codes={codes}
        onKept={() => {
          onBusy?.(false);
          onDone();
        }}
      />
    );
  }
  if (offer.data !== undefined) {
    return (
      <Confirm
        key={offer.data.secret}
        offer={offer.data}
        onCodes={setCodes}
        onAgain={() => {
          offer.mutate();
        }}
        onCancel={() => {
          offer.reset();
          onBusy?.(false);
        }}
      />
    );
  }
  return (
    <div className={classes.step}>
      <Refusal error={offer.error} />
      <Button
        variant={primary ? 'filled' : 'default'}
        loading={offer.isPending}
        onClick={() => {
          offer.mutate();
        }}
      >
        {start}
      </Button>
    </div>
  );
}

interface ConfirmProps {
  offer: Schemas['TotpOffer'];
  onCodes: (codes: readonly string[]) => void;
  onAgain: () => void;
  onCancel: () => void;
}

function Confirm({ offer, onCodes, onAgain, onCancel }: ConfirmProps) {
  const t = useStore(authenticatorMessages);
  const { cancel } = useStore(sharedMessages);
  const field = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState('');
  const [missing, setMissing] = useState(false);
  const confirm = useChange((csrf, entered: string) => ownAccount.confirmTotp(csrf, entered), {
    renews: true,
    onSuccess: ({ codes }) => {
      onCodes(codes);
    },
    onError: () => {
      setCode('');
      field.current?.focus();
    },
  });
  const tooLate = confirm.error instanceof Problem && confirm.error.code === 'link_over';

  const submit = (entered: string) => {
    if (confirm.isPending) return;
    if (entered.length === DIGITS) {
      confirm.mutate(entered);
    } else {
      setMissing(true);
      field.current?.focus();
    }
  };

  return (
    <form
      className={classes.steps}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(code);
      }}
    >
      <div className={classes.step}>
        <h3>{t.scanTitle}</h3>
        <p className={page.lead}>{t.scan}</p>
        <Suspense fallback={<Skeleton width={200} height={200} radius={8} />}>
          <QrCode text={offer.uri} label={t.picture} />
        </Suspense>
        <p className={page.soft}>{t.type}</p>
        <div className={classes.secret}>
          <Copy text={(offer.secret.match(/.{1,4}/g) ?? []).join(' ')} value={offer.secret} />
        </div>
        <a href={offer.uri}>{t.onThisDevice}</a>
      </div>
      <div className={classes.step}>
        <h3>{t.codeTitle}</h3>
        <Refusal error={confirm.error} words={{ link_over: t.tooLate }} />
        {tooLate ? (
          <Button onClick={onAgain}>{t.again}</Button>
        ) : (
          <>
            <TextInput
              className={classes.code}
              label={t.code}
              name="code"
              autoComplete="one-time-code"
              inputMode="numeric"
              pattern="[0-9]*"
              ref={field}
              value={code}
              error={missing ? t.codeMissing : null}
              onChange={(event) => {
                const digits = event.currentTarget.value.replace(/\D/g, '').slice(0, DIGITS);
                setCode(digits);
                setMissing(false);
                if (digits.length === DIGITS) submit(digits);
              }}
            />
            <div className={page.actions}>
              <Button type="submit" loading={confirm.isPending}>
                {t.confirm}
              </Button>
              <Button variant="default" onClick={onCancel}>
                {cancel}
              </Button>
            </div>
          </>
        )}
      </div>
    </form>
  );
}
