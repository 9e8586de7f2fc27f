import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useChange } from '../../../api/change';
import type { Schemas } from '../../../api/client';
import { people } from '../../../api/people';
import { useMomentWithin } from '../../../shared/moment';
import { useSayRefusal } from '../../../shared/refusals/refusal';
import { InvitationBadge } from '../../../shared/rights/invitation-badge';
import { RightsWords } from '../../../shared/rights/rights-words';
import { rightsMessages } from '../../../shared/rights/messages';
import table from '../../../shared/table.module.css';
import { companyMessages } from '../messages';
import { readMembersAgain } from './kept';

type Invitation = Schemas['Invitation'];

interface Props {
  company: string;
  invitations: readonly Invitation[];
}

export function Invitations({ company, invitations }: Props) {
  const t = useStore(companyMessages);
  const { until } = useStore(rightsMessages);
  const when = useMomentWithin();
  const sayRefusal = useSayRefusal();
  const readAgain = () => readMembersAgain(company);
  const onError = (error: Error) => {
    sayRefusal(error);
    void readAgain();
  };
  const resend = useChange((csrf, { id }: Invitation) => people.resendInvitation(csrf, company, id), {
    onSuccess: async (_, { email }) => {
      await readAgain();
      notifications.show({ message: t.resent({ email }), withBorder: true });
    },
    onError,
  });
  const revoke = useChange((csrf, { id }: Invitation) => people.revokeInvitation(csrf, company, id), {
    onSuccess: async (_, { email }) => {
      await readAgain();
      notifications.show({ message: t.revoked({ email }), withBorder: true });
    },
    onError,
  });

  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t.invited}</th>
          <th scope="col">{t.rights}</th>
          <th scope="col">{t.state}</th>
          <th scope="col">
            <span className="unseen">{t.resend}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {invitations.map((invitation) => (
          <tr key={invitation.id}>
            <td>
              <span className={table.who}>
                <span className={table.name}>{invitation.email}</span>
                <span className={table.detail}>
                  {when(invitation.invitedAt)}, {t.by({ name: invitation.invitedBy })}
                </span>
              </span>
            </td>
            <td>
              <RightsWords rights={invitation} />
            </td>
            <td>
              <span className={table.who}>
                <span>
                  <InvitationBadge state={invitation.state} />
                </span>
                {invitation.state === 'invited' ? (
                  <span className={table.detail}>{until({ when: when(invitation.expiresAt) })}</span>
                ) : null}
              </span>
            </td>
            <td>
              {invitation.state === 'accepted' ? null : (
                <span className={table.acts}>
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={`${t.resend}: ${invitation.email}`}
                    loading={resend.isPending && resend.variables.id === invitation.id}
                    onClick={() => {
                      resend.mutate(invitation);
                    }}
                  >
                    {t.resend}
                  </Button>
                  {invitation.state === 'invited' ? (
                    <Button
                      variant="default"
                      size="compact-sm"
                      aria-label={`${t.revoke}: ${invitation.email}`}
                      loading={revoke.isPending && revoke.variables.id === invitation.id}
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
        ))}
      </tbody>
    </table>
  );
}
