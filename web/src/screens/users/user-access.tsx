import { Button, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useRef, useState } from 'react';
import { useChange } from '../../api/change';
import type { Schemas } from '../../api/client';
import { people } from '../../api/people';
import { Problem } from '../../api/problem';
import { useSession } from '../../api/session';
import { queryClient } from '../../queries';
import { Dialog, DialogActions } from '../../shared/dialog/dialog';
import form from '../../shared/dialog/form.module.css';
import { sharedMessages } from '../../shared/messages';
import page from '../../shared/page.module.css';
import { Refusal, useSayRefusal } from '../../shared/refusals/refusal';
import { keepUser, readUserAgain } from './kept';
import { usersMessages } from './messages';
import { CompaniesField, RoleField } from './role-fields';
import { roles } from './search';

type User = Schemas['User'];

/** What can be done to somebody's account. */
export function UserAccess({ user }: { user: User }) {
  const t = useStore(usersMessages);
  const { person } = useSession();
  const sayRefusal = useSayRefusal();
  const [asking, setAsking] = useState<'edit' | 'second' | 'deactivate' | null>(null);
  const close = () => {
    setAsking(null);
  };
  const { name, email } = user;
  const said = (message: string) => {
    notifications.show({ message, withBorder: true });
  };
  const sendLink = useChange((csrf) => people.sendUserPasswordReset(csrf, user.id), {
    onSuccess: () => {
      said(t.linkSent({ email }));
    },
    onError: (error) => {
      sayRefusal(error);
    },
  });
  const reactivate = useChange((csrf) => people.reactivateUser(csrf, user.id), {
    onSuccess: (now) => {
      keepUser(now);
      said(t.isReactivated({ name }));
    },
    onError: (error) => {
      sayRefusal(error);
      void readUserAgain(user.id);
    },
  });
  const myself = user.id === person.id;

  return (
    <section className={page.sheet}>
      <div className={page.section}>
        <h2 className={page.heading}>{t.access}</h2>
        <div className={page.actions}>
          {myself ? null : (
            <Button
              variant="default"
              onClick={() => {
                setAsking('edit');
              }}
            >
              {t.edit}
            </Button>
          )}
          <Button
            variant="default"
            loading={sendLink.isPending}
            onClick={() => {
              sendLink.mutate();
            }}
          >
            {t.sendLink}
          </Button>
          {user.secondFactor && !myself ? (
            <Button
              variant="default"
              onClick={() => {
                setAsking('second');
              }}
            >
              {t.resetSecond}
            </Button>
          ) : null}
          {myself ? null : user.active ? (
            <Button
              variant="default"
              className={page.danger}
              onClick={() => {
                setAsking('deactivate');
              }}
            >
              {t.deactivate}
            </Button>
          ) : (
            <Button
              loading={reactivate.isPending}
              onClick={() => {
                reactivate.mutate();
              }}
            >
              {t.reactivate}
            </Button>
          )}
        </div>
      </div>
      {asking === 'edit' ? <EditDialog user={user} onClose={close} /> : null}
      {asking === 'second' ? (
        <ReasonDialog
          title={t.resetSecondTitle({ name })}
          text={t.resetSecondText}
          action={t.resetSecond}
          change={(csrf, reason) => people.resetSecondFactor(csrf, user.id, reason)}
          onDone={() => {
            said(t.secondReset({ name }));
          }}
          onClose={close}
        />
      ) : null}
      {asking === 'deactivate' ? (
        <ReasonDialog
          title={t.deactivateTitle({ name })}
          text={t.deactivateText}
          action={t.deactivate}
          change={(csrf, reason) => people.deactivateUser(csrf, user.id, reason)}
          onDone={() => {
            said(t.isDeactivated({ name }));
          }}
          onClose={close}
        />
      ) : null}
    </section>
  );
}

interface ReasonProps {
  title: string;
  text: string;
  action: string;
  change: (csrf: string, reason: string) => Promise<User>;
  onDone: () => void;
  onClose: () => void;
}

function ReasonDialog({ title, text, action, change, onDone, onClose }: ReasonProps) {
  const t = useStore(usersMessages);
  const { cancel } = useStore(sharedMessages);
  const field = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const act = useChange(change, {
    onSuccess: async (now) => {
      keepUser(now);
      await queryClient.invalidateQueries({ queryKey: ['user', now.id, 'sessions'] });
      onClose();
      onDone();
    },
  });
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className={form.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() === '') {
            setMissing(true);
            field.current?.focus();
          } else {
            act.mutate(reason.trim());
          }
        }}
      >
        <p>{text}</p>
        <Refusal error={act.error} />
        <Textarea
          label={t.reason}
          description={t.reasonHelp}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          rows={3}
          maxLength={500}
          data-first
          ref={field}
          value={reason}
          error={missing ? t.reasonMissing : null}
          onChange={(event) => {
            setReason(event.currentTarget.value);
            setMissing(false);
          }}
        />
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {cancel}
          </Button>
          <Button type="submit" color="red" loading={act.isPending}>
            {action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

interface EditProps {
  user: User;
  onClose: () => void;
}

function EditDialog({ user, onClose }: EditProps) {
  const t = useStore(usersMessages);
  const { cancel } = useStore(sharedMessages);
  const [role, setRole] = useState(user.role);
  const [companies, setCompanies] = useState(() => user.companies.map(({ id, name }) => ({ id, name })));
  const save = useChange(
    (csrf) =>
      people.editUser(csrf, user.id, {
        role,
        companies: role === 'admin' ? [] : companies.map(({ id }) => id),
        version: user.version,
      }),
    {
      onSuccess: (now) => {
        keepUser(now);
        onClose();
        notifications.show({ message: t.saved({ name: now.name }), withBorder: true });
      },
      onError: (error) => {
        if (error instanceof Problem && error.code === 'stale') void readUserAgain(user.id);
      },
    },
  );
  return (
    <Dialog title={t.editTitle({ name: user.name })} onClose={onClose}>
      <Refusal error={save.error} />
      <RoleField roles={roles} role={role} onChange={setRole} />
      {role === user.role ? null : (
        <p className={page.note} role="status">
          {t.roleEnds}
        </p>
      )}
      {role === 'admin' ? null : <CompaniesField chosen={companies} onChange={setCompanies} />}
      <DialogActions>
        <Button variant="default" onClick={onClose}>
          {cancel}
        </Button>
        <Button
          loading={save.isPending}
          onClick={() => {
            save.mutate();
          }}
        >
          {t.save}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
