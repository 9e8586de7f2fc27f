import { Button, TextInput } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Schemas } from '../../api/client';
import { links } from '../../api/links';
import { fewOf } from '../../shared/filters/few';
import { chooseLanguage, language, languageIsChosen, speak } from '../../shared/i18n';
import { NewPassword, usePasswordTrouble } from '../../shared/new-password/new-password';
import { languageOptions, Segments } from '../../shared/segments';
import { useTitle } from '../../shared/title';
import { ownZone } from '../../shared/zones/zones';
import { ZoneSelect } from '../../shared/zones/zone-select';
import { useAttempt } from '../../shared/attempt';
import { Entrance } from '../sign-in/entrance';
import classes from '../sign-in/entrance.module.css';
import { signInMessages } from '../sign-in/messages';
import { OfLink, turnsOutOver } from '../sign-in/of-link';
import { Trouble } from '../sign-in/trouble';
import own from './invitation.module.css';
import { invitationMessages } from './messages';

const route = getRouteApi('/invitations/$token');
type Invited = Schemas['InvitationLink'];

export function Invitation() {
  const t = useStore(invitationMessages);
  const { token } = route.useParams();
  useTitle(t.title);
  return (
    <OfLink
      title={t.title}
      queryKey={['invitation-link', token]}
      read={async (signal) => {
        const invited = await links.invitationLink(token, signal);
        // whoever invited knows which language is spoken there
        if (!languageIsChosen()) await speak(invited.locale);
        return invited;
      }}
      fields={3}
      over={<Over />}
    >
      {(invited, onOver) => <Accept token={token} invited={invited} onOver={onOver} />}
    </OfLink>
  );
}

interface Props {
  token: string;
  invited: Invited;
  onOver: () => void;
}

function Accept({ token, invited, onOver }: Props) {
  const t = useStore(invitationMessages);
  const entrance = useStore(signInMessages);
  const spoken = useStore(language);
  const router = useRouter();
  const troubleOf = usePasswordTrouble();
  const nameField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [zone, setZone] = useState(ownZone);
  const [asked, setAsked] = useState(false);
  const { problem, delay, busy, run } = useAttempt();
  const nameWrong = asked && name.trim() === '' ? t.nameMissing : null;
  const passwordWrong = asked ? troubleOf(password, problem) : null;
  const said = passwordWrong !== null && problem !== null;

  useEffect(() => {
    if (invited.known) button.current?.focus();
  }, [invited.known]);

  const submit = async () => {
    if (busy || delay > 0) return;
    setAsked(true);
    const wrong =
      invited.known || (name.trim() !== '' && troubleOf(password, null) === null)
        ? null
        : name.trim() === ''
          ? nameField
          : passwordField;
    if (wrong !== null) {
      wrong.current?.focus();
      return;
    }
    const done = await run(async () => {
      const newcomer = invited.known ? {} : { name: name.trim(), password, locale: spoken, zone };
      if (await turnsOutOver(() => links.acceptInvitation(token, newcomer))) {
        onOver();
        return;
      }
      await router.navigate({ to: '/sign-in', state: { email: invited.email }, replace: true });
    });
    if (!done && !invited.known) passwordField.current?.focus();
  };

  return (
    <Entrance title={t.title} onSubmit={() => void submit()} languages={invited.known}>
      <Words invited={invited} />
      {said ? null : <Trouble problem={problem} words={{ try_later: entrance.later }} />}
      {invited.known ? (
        <p className={classes.lead}>{t.known({ email: invited.email })}</p>
      ) : (
        <>
          <p className={classes.small}>{t.signInAs({ email: invited.email })}</p>
          <TextInput
            label={t.name}
            name="name"
            autoComplete="name"
            maxLength={120}
            autoFocus
            ref={nameField}
            value={name}
            error={nameWrong}
            onChange={(event) => {
              setName(event.currentTarget.value);
            }}
          />
          <NewPassword
            label={t.password}
            password={password}
            onChange={(typed) => {
              setPassword(typed);
              setAsked(false);
            }}
            email={invited.email}
            known={[name, ...invited.companies]}
            error={passwordWrong}
            inputRef={passwordField}
          />
          <Segments
            label={t.language}
            options={languageOptions}
            value={spoken}
            onChange={(chosen) => void chooseLanguage(chosen)}
          />
          <ZoneSelect zone={zone} onChange={setZone} />
        </>
      )}
      <Button type="submit" ref={button} className={classes.submit} loading={busy} disabled={delay > 0} fullWidth>
        {delay > 0 ? entrance.wait(delay) : invited.known ? t.acceptKnown : t.accept}
      </Button>
    </Entrance>
  );
}

/** Who invites, to what, and what they say. */
function Words({ invited }: { invited: Invited }) {
  const t = useStore(invitationMessages);
  const { invitedBy: by, message, role } = invited;
  const companies = invited.companies.length === 0 ? t.noCompanies : fewOf(invited.companies, t.others);
  return (
    <>
      <p className={classes.lead}>{role === 'admin' ? t.admin({ by }) : t[role]({ by, companies })}</p>
      {message === '' ? null : (
        <figure>
          <figcaption className={own.from}>{t.message({ by })}</figcaption>
          <blockquote className={own.message}>{message}</blockquote>
        </figure>
      )}
    </>
  );
}

function Over() {
  const t = useStore(invitationMessages);
  return (
    <Entrance title={t.overTitle}>
      <p className={classes.lead} role="status">
        {t.over}
      </p>
      <Button
        variant="default"
        className={classes.submit}
        fullWidth
        renderRoot={(props) => <Link to="/sign-in" {...props} />}
      >
        {t.toSignIn}
      </Button>
    </Entrance>
  );
}
