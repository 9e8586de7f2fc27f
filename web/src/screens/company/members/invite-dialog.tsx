import { Button, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useRef, useState } from 'react';
import { useChange } from '../../../api/change';
import { people } from '../../../api/people';
import { Problem } from '../../../api/problem';
import { useSession } from '../../../api/session';
import { Dialog, DialogActions } from '../../../shared/dialog/dialog';
import { mayBeEmail } from '../../../shared/email';
import { language } from '../../../shared/i18n';
import { sharedMessages } from '../../../shared/messages';
import { Refusal, useRefusal } from '../../../shared/refusals/refusal';
import { heldBy, usualRights } from '../../../shared/rights/rights';
import { RightsEditor } from '../../../shared/rights/rights-editor';
import { languageOptions, Segments } from '../../../shared/segments';
import dialogClasses from '../../../shared/dialog/form.module.css';
import { companyMessages } from '../messages';
import { readMembersAgain } from './kept';

interface Props {
  company: string;
  name: string;
  onClose: () => void;
}

const ofAddress = ['already_member', 'already_invited', 'field_invalid'];

export function InviteDialog({ company, name, onClose }: Props) {
  const t = useStore(companyMessages);
  const { cancel } = useStore(sharedMessages);
  const spoken = useStore(language);
  const refusal = useRefusal();
  const held = heldBy(useSession(), company);
  const field = useRef<HTMLInputElement>(null);
  const [email, setEmail] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [locale, setLocale] = useState(spoken);
  const [message, setMessage] = useState('');
  const [rights, setRights] = useState(() => ({
    ...usualRights,
    permissions: usualRights.permissions.filter((each) => held.permissions.includes(each)),
  }));

  const invite = useChange(
    (csrf) => people.invite(csrf, company, { ...rights, email: email.trim(), locale, message: message.trim() }),
    {
      onSuccess: async (invitation) => {
        await readMembersAgain(company);
        onClose();
        notifications.show({ message: t.sent({ email: invitation.email }), withBorder: true });
      },
      onError: (error) => {
        if (!(error instanceof Problem) || !ofAddress.includes(error.code)) return;
        setWrong(refusal(error, { field_invalid: t.emailWrong }));
        field.current?.focus();
      },
    },
  );

  return (
    <Dialog title={t.inviteTitle({ company: name })} onClose={onClose}>
      <form
        className={dialogClasses.form}
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
        {wrong === null ? <Refusal error={invite.error} words={{ try_later: t.tooMany }} /> : null}
        <TextInput
          label={t.email}
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
        <Segments label={t.language} options={languageOptions} value={locale} onChange={setLocale} />
        <RightsEditor rights={rights} onChange={setRights} held={held} />
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
