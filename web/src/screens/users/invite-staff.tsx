import { Button, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useRef, useState } from 'react';
import { useChange } from '../../api/change';
import type { Schemas } from '../../api/client';
import { people } from '../../api/people';
import { Problem } from '../../api/problem';
import { queryClient } from '../../queries';
import { Dialog, DialogActions } from '../../shared/dialog/dialog';
import form from '../../shared/dialog/form.module.css';
import { mayBeEmail } from '../../shared/email';
import { language } from '../../shared/i18n';
import { sharedMessages } from '../../shared/messages';
import page from '../../shared/page.module.css';
import { refusalMessages } from '../../shared/refusals/messages';
import { Refusal, useRefusal } from '../../shared/refusals/refusal';
import { languageOptions, Segments } from '../../shared/segments';
import { usersMessages } from './messages';
import { CompaniesField, RoleField, type Named } from './role-fields';

type StaffRole = Schemas['InvitationToStaff']['role'];
const staffRoles: readonly StaffRole[] = ['admin', 'supervisor', 'agent'];
const ofAddress = ['already_member', 'already_invited', 'field_invalid'];

export function InviteStaff({ onClose }: { onClose: () => void }) {
  const t = useStore(usersMessages);
  const { cancel } = useStore(sharedMessages);
  const { already_member_staff: alreadyThere } = useStore(refusalMessages);
  const spoken = useStore(language);
  const refusal = useRefusal();
  const field = useRef<HTMLInputElement>(null);
  const [email, setEmail] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [locale, setLocale] = useState(spoken);
  const [role, setRole] = useState<StaffRole>('agent');
  const [companies, setCompanies] = useState<Named[]>([]);
  const [message, setMessage] = useState('');
  const invite = useChange(
    (csrf) =>
      people.inviteStaff(csrf, {
        email: email.trim(),
        locale,
        role,
        companies: role === 'admin' ? [] : companies.map(({ id }) => id),
        message: message.trim(),
      }),
    {
      onSuccess: async (invitation) => {
        await queryClient.invalidateQueries({ queryKey: ['staff-invitations'] });
        onClose();
        notifications.show({ message: t.sent({ email: invitation.email }), withBorder: true });
      },
      onError: (error) => {
        if (!(error instanceof Problem) || !ofAddress.includes(error.code)) return;
        setWrong(refusal(error, { field_invalid: t.emailWrong, already_member: alreadyThere }));
        field.current?.focus();
      },
    },
  );

  return (
    <Dialog title={t.inviteTitle} onClose={onClose}>
      <form
        className={form.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (mayBeEmail(email)) {
            invite.mutate();
          } else {
            setWrong(t.emailWrong);
            field.current?.focus();
          }
        }}
      >
        <p className={page.lead}>{t.inviteLead}</p>
        {wrong === null ? <Refusal error={invite.error} /> : null}
        <TextInput
          label={t.emailLabel}
          type="email"
          name="email"
          autoComplete="off"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
          data-first
          ref={field}
          value={email}
          error={wrong}
          onChange={(event) => {
            setEmail(event.currentTarget.value);
            setWrong(null);
            invite.reset();
          }}
        />
        <Segments label={t.mailLanguage} options={languageOptions} value={locale} onChange={setLocale} />
        <RoleField roles={staffRoles} role={role} onChange={setRole} />
        {role === 'admin' ? null : <CompaniesField chosen={companies} onChange={setCompanies} />}
        <Textarea
          label={t.message}
          description={t.messageHelp}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          rows={3}
          maxLength={1000}
          value={message}
          onChange={(event) => {
            setMessage(event.currentTarget.value);
          }}
        />
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {cancel}
          </Button>
          <Button type="submit" loading={invite.isPending}>
            {t.send}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
