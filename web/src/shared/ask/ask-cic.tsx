import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { lazy, Suspense, useState } from 'react';
import { NoteIcon } from '../more-icons';
import page from '../page.module.css';
import type { Subject } from './ask-dialog';
import { askMessages } from './messages';

const AskDialog = lazy(() => import('./ask-dialog').then((module) => ({ default: module.AskDialog })));

/** The quiet way to a person at CIC, with the record already named. */
export function AskCic({ subject }: { subject: Subject }) {
  const t = useStore(askMessages);
  const [opened, setOpened] = useState(false);
  return (
    <>
      <div className={page.actions}>
        <Button
          variant="default"
          leftSection={<NoteIcon size={14} />}
          onClick={() => {
            setOpened(true);
          }}
        >
          {t.ask}
        </Button>
      </div>
      {opened ? (
        <Suspense fallback={null}>
          <AskDialog
            subject={subject}
            onClose={() => {
              setOpened(false);
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
