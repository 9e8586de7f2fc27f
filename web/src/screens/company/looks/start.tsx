import { Button, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { useChange } from '../../../api/change';
import { looks, type LookConsent } from '../../../api/looks';
import { useSession } from '../../../api/session';
import { EyeIcon } from '../../../shared/more-icons';
import page from '../../../shared/page.module.css';
import { Refusal } from '../../../shared/refusals/refusal';
import { useUnsaved } from '../../../shared/unsaved';
import { keepLooks, readLooksAgain } from './kept';
import { looksMessages } from './messages';

const LONGEST_REASON = 500;

interface Props {
  id: string;
  name: string;
  consent: LookConsent;
}

/** Staff look, or ask the owners whether they may. */
export function Start({ id, name, consent }: Props) {
  const t = useStore(looksMessages);
  const { person } = useSession();
  const own = consent.requests.filter(({ by }) => by.id === person.id);
  const granted = own.some(({ state }) => state === 'granted');
  const begin = useChange((csrf) => looks.begin(csrf, id), {
    onSuccess: () => {
      // nothing of one's own view is kept
      location.assign('/');
    },
    onError: () => readLooksAgain(id),
  });
  if (consent.standing || granted) {
    return (
      <>
        <Refusal error={begin.error} />
        <p className={page.soft}>{consent.standing ? t.stands : t.granted}</p>
        <div className={page.actions}>
          <Button
            leftSection={<EyeIcon />}
            loading={begin.isPending}
            onClick={() => {
              begin.mutate();
            }}
          >
            {t.lookAs({ name })}
          </Button>
        </div>
      </>
    );
  }
  if (consent.owners.length === 0) return <p className={page.note}>{t.noOwners}</p>;
  return own.some(({ state }) => state === 'asked') ? (
    <p className={page.note}>{t.waiting}</p>
  ) : (
    <Ask id={id} owners={consent.owners} />
  );
}

function Ask({ id, owners }: { id: string; owners: readonly string[] }) {
  const t = useStore(looksMessages);
  const [reason, setReason] = useState('');
  const ask = useChange((csrf) => looks.ask(csrf, id, reason.trim()), {
    onSuccess: (now) => {
      keepLooks(id, now);
      notifications.show({ message: t.asked, withBorder: true });
    },
  });
  useUnsaved(reason.trim() !== '' && !ask.isPending && !ask.isSuccess);
  return (
    <form
      className={page.form}
      onSubmit={(event) => {
        event.preventDefault();
        ask.mutate();
      }}
    >
      <Refusal error={ask.error} />
      <p className={page.soft}>{t.none({ owners: owners.join(', ') })}</p>
      <Textarea
        label={t.reason}
        description={t.reasonHelp}
        autosize
        minRows={2}
        maxLength={LONGEST_REASON}
        required
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
      <div className={page.actions}>
        <Button type="submit" loading={ask.isPending} disabled={reason.trim() === ''}>
          {t.ask}
        </Button>
      </div>
    </form>
  );
}
