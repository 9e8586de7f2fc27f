import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Link } from '@tanstack/react-router';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useChange } from '../../api/change';
import type { Schemas } from '../../api/client';
import { directory } from '../../api/directory';
import { Problem } from '../../api/problem';
import { Confirm } from '../../shared/confirm';
import { Moment } from '../../shared/moment';
import page from '../../shared/page.module.css';
import { Refusal, useSayRefusal } from '../../shared/refusals/refusal';
import { offerUndo } from '../../shared/undo';
import { readOrganizationsAgain } from './kept';
import { organizationsMessages } from './messages';

type Organization = Schemas['OrganizationDetail'];

function useBringBack({ id, name }: Organization) {
  const t = useStore(organizationsMessages);
  const sayRefusal = useSayRefusal();
  return useChange((csrf) => directory.bringOrganizationBack(csrf, id), {
    onSuccess: async () => {
      await readOrganizationsAgain();
      notifications.show({ message: t.broughtBack({ name }), withBorder: true });
    },
    onError: (error) => {
      sayRefusal(error);
    },
  });
}

export function Discarded({ organization, at }: { organization: Organization; at: string }) {
  const t = useStore(organizationsMessages);
  const bringBack = useBringBack(organization);
  return (
    <div className={`${page.note ?? ''} ${page.before ?? ''} ${page.line ?? ''}`} data-tone="look">
      <span>
        <Moment at={at} />
        {': '}
        {t.discardedNote}
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

/** Hides it; what stands in the way is named, each a link. */
export function Discard({ organization }: { organization: Organization }) {
  const t = useStore(organizationsMessages);
  const [asking, setAsking] = useState(false);
  const bringBack = useBringBack(organization);
  const { id, name } = organization;
  const discard = useChange((csrf) => directory.discardOrganization(csrf, id), {
    onSuccess: async () => {
      setAsking(false);
      await readOrganizationsAgain();
      offerUndo(t.discardedDone({ name }), t.undo, () => {
        bringBack.mutate();
      });
    },
  });
  const inTheWay = discard.error instanceof Problem ? discard.error.companies : [];
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          discard.reset();
          setAsking(true);
        }}
      >
        {t.discard}
      </Button>
      {asking ? (
        <Confirm
          title={t.discardTitle({ name })}
          action={t.discardDo({ name })}
          danger
          busy={discard.isPending}
          error={null}
          onConfirm={() => {
            discard.mutate();
          }}
          onClose={() => {
            setAsking(false);
          }}
        >
          <p>{t.discardText}</p>
          {inTheWay.length === 0 ? (
            <Refusal error={discard.error} />
          ) : (
            <div className={page.note} data-tone="look" role="alert">
              {t.inUse}
              <ul>
                {inTheWay.map((company) => (
                  <li key={company.id}>
                    <Link to="/companies/$id/overview" params={{ id: company.id }}>
                      {company.name}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </Confirm>
      ) : null}
    </>
  );
}
