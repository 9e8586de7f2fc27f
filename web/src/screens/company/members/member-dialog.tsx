import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { changing, useChange } from '../../../api/change';
import type { Schemas } from '../../../api/client';
import { people } from '../../../api/people';
import { useSession } from '../../../api/session';
import { Dialog, DialogActions } from '../../../shared/dialog/dialog';
import { sharedMessages } from '../../../shared/messages';
import page from '../../../shared/page.module.css';
import { Refusal, useSayRefusal } from '../../../shared/refusals/refusal';
import { heldBy, rightsOf, sameRights, usualRights } from '../../../shared/rights/rights';
import { RightsEditor } from '../../../shared/rights/rights-editor';
import { offerUndo } from '../../../shared/undo';
import { companyMessages } from '../messages';
import { keepMembers } from './kept';

interface Props {
  company: string;
  name: string;
  member: Schemas['Member'];
  /** Where the person stands now. */
  place: 'members' | 'former' | 'excluded';
  onClose: () => void;
}

/** What somebody may to the company; to those who are not on it, what they shall. */
export function MemberDialog({ company, name, member, place, onClose }: Props) {
  const t = useStore(companyMessages);
  const { undo, cancel } = useStore(sharedMessages);
  const session = useSession();
  const sayRefusal = useSayRefusal();
  const held = heldBy(session, company);
  const before = rightsOf(member);
  // whoever comes in anew begins with what is usual, as far as it can be given
  const [rights, setRights] = useState(() =>
    place === 'excluded'
      ? { ...usualRights, permissions: usualRights.permissions.filter((each) => held.permissions.includes(each)) }
      : before,
  );
  const [removing, setRemoving] = useState(false);
  const inside = place === 'members';

  const save = useChange((csrf) => people.setMember(csrf, company, member.id, rights), {
    onSuccess: (members) => {
      keepMembers(company, members);
      onClose();
      const said = inside ? t.saved : place === 'former' ? t.restored : t.added;
      notifications.show({ message: said({ name: member.name }), withBorder: true });
    },
  });
  const restore = async () => {
    try {
      keepMembers(company, await changing((csrf) => people.setMember(csrf, company, member.id, before)));
      notifications.show({ message: t.restored({ name: member.name }), withBorder: true });
    } catch (error) {
      sayRefusal(error as Error);
    }
  };
  const remove = useChange((csrf) => people.removeMember(csrf, company, member.id), {
    onSuccess: (members) => {
      keepMembers(company, members);
      onClose();
      offerUndo(t.removed({ name: member.name }), undo, () => void restore());
    },
  });
  const reset = useChange((csrf) => people.sendMemberPasswordReset(csrf, company, member.id), {
    onSuccess: () => {
      onClose();
      notifications.show({ message: t.resetSent({ email: member.email }), withBorder: true });
    },
  });

  if (removing) {
    return (
      <Dialog
        key="remove"
        title={t.removeTitle({ name: member.name })}
        onClose={() => {
          setRemoving(false);
        }}
      >
        <p>{t.removeText({ company: name })}</p>
        <Refusal error={remove.error} />
        <DialogActions>
          <Button
            variant="default"
            data-first
            onClick={() => {
              setRemoving(false);
            }}
          >
            {cancel}
          </Button>
          <Button
            color="red"
            loading={remove.isPending}
            onClick={() => {
              remove.mutate();
            }}
          >
            {t.remove}
          </Button>
        </DialogActions>
      </Dialog>
    );
  }

  return (
    <Dialog key="rights" title={inside ? member.name : t.addTitle({ name: member.name })} onClose={onClose}>
      <p className={page.soft}>{inside ? member.email : t.addLead({ email: member.email })}</p>
      {member.changeable ? null : <p className={page.note}>{t.notChangeable}</p>}
      <Refusal error={save.error ?? reset.error} />
      <RightsEditor rights={rights} onChange={setRights} held={held} disabled={!member.changeable} />
      {inside && member.changeable ? (
        <div className={page.actions}>
          <Button
            variant="default"
            loading={reset.isPending}
            onClick={() => {
              reset.mutate();
            }}
          >
            {t.reset}
          </Button>
          {member.id === session.person.id ? null : (
            <Button
              variant="default"
              className={page.danger}
              onClick={() => {
                setRemoving(true);
              }}
            >
              {t.remove}
            </Button>
          )}
        </div>
      ) : null}
      {member.changeable ? (
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {cancel}
          </Button>
          <Button
            loading={save.isPending}
            disabled={inside && sameRights(rights, before)}
            onClick={() => {
              save.mutate();
            }}
          >
            {inside ? t.save : place === 'former' ? t.giveAgain : t.add}
          </Button>
        </DialogActions>
      ) : null}
    </Dialog>
  );
}
