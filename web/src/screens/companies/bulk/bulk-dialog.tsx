import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Dialog, DialogActions } from '../../../shared/dialog/dialog';
import { sharedMessages } from '../../../shared/messages';
import page from '../../../shared/page.module.css';
import { Refusal, useSayRefusal } from '../../../shared/refusals/refusal';
import { offerUndo } from '../../../shared/undo';
import { readCompaniesAgain } from '../kept';
import classes from './bulk.module.css';
import { bulkMessages } from './messages';
import type { Bulk, Company } from './work';

/** What becomes of one company. */
export interface Fate {
  changes: boolean;
  words: string;
}

interface Props {
  title: string;
  companies: readonly Company[];
  /** Null as long as it is not said what to do. */
  bulk: Bulk | null;
  fate: (company: Company) => Fate;
  danger?: boolean;
  /** What stands above the preview: a choice, or a word. */
  children: ReactNode;
  onDone: () => void;
  onClose: () => void;
}

function names(companies: readonly Company[]): string {
  return companies.map(({ name }) => name).join(', ');
}

/** Shows what would become of each company, does it, and offers the way back. */
export function BulkDialog({ title, companies, bulk, fate, danger = false, children, onDone, onClose }: Props) {
  const t = useStore(bulkMessages);
  const { cancel } = useStore(sharedMessages);
  const sayRefusal = useSayRefusal();
  const changing = bulk === null ? [] : companies.filter((company) => fate(company).changes);
  const undo = useMutation({
    mutationFn: async ({ way, done }: { way: Bulk; done: readonly Company[] }) => await way.undo(done),
    onSuccess: async ({ failed }) => {
      await readCompaniesAgain();
      notifications.show({
        message: failed.length === 0 ? t.undone : t.notUndone({ names: names(failed) }),
        withBorder: true,
      });
    },
    onError: (error) => {
      sayRefusal(error);
    },
  });
  const apply = useMutation({
    mutationFn: async (way: Bulk) => await way.apply(changing),
    onSuccess: async ({ done, failed }, way) => {
      await readCompaniesAgain();
      onDone();
      if (done.length > 0) {
        offerUndo(t.done(done.length), t.undo, () => {
          undo.mutate({ way, done });
        });
      }
      if (failed.length > 0) {
        notifications.show({
          message: t.failed({ names: names(failed) }),
          color: 'red',
          withBorder: true,
          autoClose: 12_000,
        });
      }
    },
  });
  return (
    <Dialog title={title} onClose={onClose} wide>
      {children}
      <Refusal error={apply.error} />
      <div>
        <h3 className={page.heading}>{t.preview}</h3>
        {bulk === null ? (
          <p className={page.soft}>{t.none}</p>
        ) : (
          <ul className={classes.preview} tabIndex={0} aria-label={t.preview}>
            {companies.map((company) => {
              const { changes, words } = fate(company);
              return (
                <li key={company.id} data-changes={changes}>
                  <strong>{company.name}</strong> {words}
                </li>
              );
            })}
          </ul>
        )}
      </div>
      <DialogActions>
        <Button variant="default" onClick={onClose}>
          {cancel}
        </Button>
        <Button
          color={danger ? 'red' : 'blue'}
          disabled={changing.length === 0}
          loading={apply.isPending}
          onClick={() => {
            if (bulk !== null) apply.mutate(bulk);
          }}
        >
          {changing.length === 0 ? t.nothing : t.apply(changing.length)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
