import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import classes from './undo.module.css';

const LONG_MS = 10_000;

/** Says what was done, and lets it be taken back for a while. */
export function offerUndo(message: string, label: string, undo: () => void): void {
  const id = notifications.show({
    message: (
      <span className={classes.offer}>
        {message}
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          {label}
        </Button>
      </span>
    ),
    withBorder: true,
    autoClose: LONG_MS,
  });
}
