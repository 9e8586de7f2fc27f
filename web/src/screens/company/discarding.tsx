import { Button, Textarea } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { useChange } from '../../api/change';
import type { Schemas } from '../../api/client';
import { directory } from '../../api/directory';
import { useSession } from '../../api/session';
import { queryClient } from '../../queries';
import { Confirm } from '../../shared/confirm';
import { Moment } from '../../shared/moment';
import page from '../../shared/page.module.css';
import { useSayRefusal } from '../../shared/refusals/refusal';
import { offerUndo } from '../../shared/undo';
import { readCompaniesAgain } from '../companies/kept';
import { detailKey } from './detail';
import { companyMessages } from './messages';

/** Hides a company, and brings it back. */
export function Discarding({ company }: { company: Schemas['CompanyDetail'] }) {
  const t = useStore(companyMessages);
  const { may } = useSession();
  const sayRefusal = useSayRefusal();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const { id, name } = company;

  const keep = async (kept: Schemas['CompanyDetail']) => {
    queryClient.setQueryData(detailKey(id), kept);
    await readCompaniesAgain();
  };
  const bringBack = useChange((csrf) => directory.bringCompanyBack(csrf, id), {
    onSuccess: keep,
    onError: (error) => {
      sayRefusal(error);
    },
  });
  const discard = useChange((csrf) => directory.discardCompany(csrf, id, reason.trim()), {
    onSuccess: async (kept) => {
      setAsking(false);
      await keep(kept);
      offerUndo(t.discarded({ name }), t.undoLabel, () => {
        bringBack.mutate();
      });
    },
  });

  if (!may.includes('keep_companies') || company.merged !== null) return null;
  if (company.discardedAt !== null) {
    return (
      <div className={`${page.note ?? ''} ${page.before ?? ''} ${page.line ?? ''}`} data-tone="look">
        <span>
          <Moment at={company.discardedAt} />
          {': '}
          {t.discardedNote}
          {company.discardReason === null ? '' : ` “${company.discardReason}”`}
        </span>
        <Button
          variant="default"
          size="compact-md"
          loading={bringBack.isPending}
          onClick={() => {
            bringBack.mutate();
          }}
        >
          {t.bringBack}
        </Button>
      </div>
    );
  }
  return (
    <>
      <div className={`${page.actions ?? ''} ${page.after ?? ''}`}>
        <Button
          variant="default"
          onClick={() => {
            setAsking(true);
          }}
        >
          {t.discard}
        </Button>
      </div>
      {asking ? (
        <Confirm
          title={t.discardTitle({ name })}
          action={t.discard}
          danger
          busy={discard.isPending}
          error={discard.error}
          onConfirm={() => {
            discard.mutate();
          }}
          onClose={() => {
            setAsking(false);
          }}
        >
          <p>{t.discardText}</p>
          <Textarea
            label={t.discardReason}
            maxLength={500}
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
        </Confirm>
      ) : null}
    </>
  );
}
