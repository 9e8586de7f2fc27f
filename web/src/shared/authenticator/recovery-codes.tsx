import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useEffect, useRef, useState } from 'react';
import { useSession } from '../../api/session';
import { saveFile } from '../files';
import { useLocale } from '../locale';
import { sharedMessages } from '../messages';
import page from '../page.module.css';
import { dayName, dayOf } from '../time';
import { useUnsaved } from '../unsaved';
import classes from './authenticator.module.css';
import { authenticatorMessages } from './messages';

interface Props {
  codes: readonly string[];
  onKept: () => void;
}

/** Ten codes that are shown once: nobody leaves by mistake before they have kept them. */
export function RecoveryCodes({ codes, onKept }: Props) {
  const t = useStore(authenticatorMessages);
  const { copyFailed } = useStore(sharedMessages);
  const locale = useLocale();
  const { person } = useSession();
  const [kept, setKept] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useUnsaved(!kept, t.leave);
  useEffect(() => {
    heading.current?.focus();
  }, []);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(codes.join('\n'));
      notifications.show({ message: t.copied, withBorder: true });
    } catch {
      notifications.show({ message: copyFailed, color: 'red', withBorder: true });
    }
  };
  const download = () => {
    const day = dayName(dayOf(new Date(), person.zone), locale, '');
    saveFile(t.file, 'text/plain', [t.fileHead({ email: person.email, day }), '', ...codes, ''].join('\r\n'));
  };

  return (
    <div className={classes.step}>
      <h3 ref={heading} tabIndex={-1}>
        {t.codesTitle}
      </h3>
      <p className={page.lead}>{t.codes}</p>
      <ul className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={page.actions}>
        <Button variant="default" onClick={() => void copy()}>
          {t.copy}
        </Button>
        <Button variant="default" onClick={download}>
          {t.download}
        </Button>
      </div>
      <label className={classes.kept}>
        <input
          type="checkbox"
          checked={kept}
          onChange={(event) => {
            setKept(event.currentTarget.checked);
          }}
        />
        {t.kept}
      </label>
      <Button disabled={!kept} onClick={onKept}>
        {t.done}
      </Button>
    </div>
  );
}
