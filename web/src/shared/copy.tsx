import { UnstyledButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import classes from './copy.module.css';
import { CopyIcon } from './more-icons';
import { sharedMessages } from './messages';

interface Props {
  text: string;
  /** What goes to the clipboard, if it is not what is shown. */
  value?: string;
}

/** A number to take along: one press copies it. */
export function Copy({ text, value = text }: Props) {
  const t = useStore(sharedMessages);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      notifications.show({ message: t.copied({ text }), withBorder: true });
    } catch {
      notifications.show({ message: t.copyFailed, color: 'red', withBorder: true });
    }
  };
  return (
    <UnstyledButton
      className={classes.copy}
      aria-label={t.copy({ text })}
      title={t.copy({ text })}
      onClick={() => void copy()}
    >
      {text}
      <CopyIcon size={14} />
    </UnstyledButton>
  );
}
