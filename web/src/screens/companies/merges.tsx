import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useChange } from '../../api/change';
import type { Schemas } from '../../api/client';
import { directory } from '../../api/directory';
import { Badge } from '../../shared/badge';
import { Confirm } from '../../shared/confirm';
import { Moment } from '../../shared/moment';
import page from '../../shared/page.module.css';
import { Failure } from '../../shared/states/failure';
import table from '../../shared/table.module.css';
import { mergesKey, readCompaniesAgain } from './kept';
import { companiesMessages } from './messages';

type Merge = Schemas['Merge'];

/** What was merged lately, each with its way back. */
export function Merges() {
  const t = useStore(companiesMessages);
  const [asked, setAsked] = useState<Merge | null>(null);
  const merges = useQuery({ queryKey: mergesKey, queryFn: ({ signal }) => directory.merges(signal) });
  if (merges.isError) return <Failure error={merges.error} retry={() => void merges.refetch()} />;
  if (merges.data === undefined || merges.data.merges.length === 0) return null;
  return (
    <section className={`${page.sheet ?? ''} ${page.after ?? ''}`}>
      <div className={page.section}>
        <header>
          <h2 className={page.heading}>{t.mergesTitle}</h2>
          <p className={page.lead}>{t.mergesLead}</p>
        </header>
      </div>
      <table className={table.table}>
        <tbody>
          {merges.data.merges.map((merge) => (
            <tr key={merge.id}>
              <td>
                <span className={table.who}>
                  <span className={page.line}>
                    <span className={table.name}>{t.merged({ from: merge.from.name, into: merge.into.name })}</span>
                    {merge.undoneAt === null ? null : <Badge>{t.undone}</Badge>}
                  </span>
                  <span className={table.detail}>
                    <Moment at={merge.at} />
                  </span>
                </span>
              </td>
              <td>
                {merge.undoneAt === null ? (
                  <span className={table.acts}>
                    <Button
                      variant="default"
                      size="compact-sm"
                      aria-label={`${t.undo}: ${t.merged({ from: merge.from.name, into: merge.into.name })}`}
                      onClick={() => {
                        setAsked(merge);
                      }}
                    >
                      {t.undo}
                    </Button>
                  </span>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked === null ? null : (
        <UndoMerge
          merge={asked}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </section>
  );
}

export function UndoMerge({ merge, onClose }: { merge: Merge; onClose: () => void }) {
  const t = useStore(companiesMessages);
  const from = merge.from.name;
  const undo = useChange((csrf) => directory.undoMerge(csrf, merge.id), {
    onSuccess: async ({ left }) => {
      onClose();
      await readCompaniesAgain();
      notifications.show({
        message:
          left.length === 0
            ? t.undoDone({ from })
            : t.undoLeft({ from, campaigns: left.map(({ name }) => name).join(', ') }),
        withBorder: true,
      });
    },
  });
  return (
    <Confirm
      title={t.undoTitle({ from })}
      action={t.undo}
      busy={undo.isPending}
      error={undo.error}
      onConfirm={() => {
        undo.mutate();
      }}
      onClose={onClose}
    >
      {t.undoBody({ into: merge.into.name })}
    </Confirm>
  );
}
