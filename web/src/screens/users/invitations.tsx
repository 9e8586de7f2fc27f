import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useChange } from '../../api/change';
import type { Schemas } from '../../api/client';
import { people } from '../../api/people';
import { PeopleIcon } from '../../shared/more-icons';
import { useMomentWithin } from '../../shared/moment';
import { useSayRefusal } from '../../shared/refusals/refusal';
import { InvitationBadge } from '../../shared/rights/invitation-badge';
import { rightsMessages } from '../../shared/rights/messages';
import { shellMessages } from '../../shared/shell/messages';
import { LongList } from '../../shared/long-list';
import { State } from '../../shared/states/state';
import table from '../../shared/table.module.css';
import { useTitle } from '../../shared/title';
import { UsersFrame } from './frame';
import { usersMessages } from './messages';

type Invitation = Schemas['Invitation'];

/** Everybody who was invited of late, by whomever. */
export function UserInvitations() {
  const t = useStore(usersMessages);
  const invitations = useInfiniteQuery({
    queryKey: ['staff-invitations'],
    queryFn: ({ pageParam, signal }) =>
      people.staffInvitations(pageParam === null ? {} : { cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  useTitle(`${t.invitations} · ${t.title}`);
  return (
    <UsersFrame>
      <LongList
        label={t.invitations}
        list={invitations}
        lines={(each) => each.invitations}
        more={t.more}
        empty={
          <State icon={<PeopleIcon />} title={t.noInvitationsTitle}>
            {t.noInvitations}
          </State>
        }
      >
        {(lines) => <InvitationTable invitations={lines} readAgain={() => void invitations.refetch()} />}
      </LongList>
    </UsersFrame>
  );
}

interface Props {
  invitations: readonly Invitation[];
  readAgain: () => void;
}

function InvitationTable({ invitations, readAgain }: Props) {
  const t = useStore(usersMessages);
  const words = useStore(shellMessages);
  const rights = useStore(rightsMessages);
  const when = useMomentWithin();
  const sayRefusal = useSayRefusal();
  const onError = (error: Error) => {
    sayRefusal(error);
    readAgain();
  };
  // a customer's invitation belongs to their company, and so does what is done with it
  const resend = useChange(
    (csrf, { id, company }: Invitation) =>
      company === null ? people.resendStaffInvitation(csrf, id) : people.resendInvitation(csrf, company, id),
    {
      onSuccess: (_, { email }) => {
        readAgain();
        notifications.show({ message: t.resent({ email }), withBorder: true });
      },
      onError,
    },
  );
  const revoke = useChange(
    async (csrf, { id, company }: Invitation) => {
      await (company === null ? people.revokeStaffInvitation(csrf, id) : people.revokeInvitation(csrf, company, id));
    },
    {
      onSuccess: (_, { email }) => {
        readAgain();
        notifications.show({ message: t.revoked({ email }), withBorder: true });
      },
      onError,
    },
  );
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t.invited}</th>
          <th scope="col">{t.invitedTo}</th>
          <th scope="col">{t.state}</th>
          <th scope="col">
            <span className="unseen">{t.resend}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {invitations.map((invitation) => {
          const { id, email, role, company, companyName, companies, state, invitedAt, invitedBy, expiresAt } =
            invitation;
          return (
            <tr key={id}>
              <td>
                <span className={table.who}>
                  <span className={table.name}>{email}</span>
                  <span className={table.detail}>
                    {when(invitedAt)}, {t.by({ name: invitedBy })}
                  </span>
                </span>
              </td>
              <td>
                <span className={table.who}>
                  <span>{words[role]}</span>
                  <span className={table.detail}>
                    {companyName ?? company ?? (companies.length === 0 ? null : rights.companies(companies.length))}
                  </span>
                </span>
              </td>
              <td>
                <span className={table.who}>
                  <span>
                    <InvitationBadge state={state} />
                  </span>
                  {state === 'invited' ? (
                    <span className={table.detail}>{rights.until({ when: when(expiresAt) })}</span>
                  ) : null}
                </span>
              </td>
              <td>
                {state === 'accepted' ? null : (
                  <span className={table.acts}>
                    <Button
                      variant="default"
                      size="compact-sm"
                      aria-label={`${t.resend}: ${email}`}
                      loading={resend.isPending && resend.variables.id === id}
                      onClick={() => {
                        resend.mutate(invitation);
                      }}
                    >
                      {t.resend}
                    </Button>
                    {state === 'invited' ? (
                      <Button
                        variant="default"
                        size="compact-sm"
                        aria-label={`${t.revoke}: ${email}`}
                        loading={revoke.isPending && revoke.variables.id === id}
                        onClick={() => {
                          revoke.mutate(invitation);
                        }}
                      >
                        {t.revoke}
                      </Button>
                    ) : null}
                  </span>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
