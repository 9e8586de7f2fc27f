import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { changing, useChange } from '../../api/change';
import { useSession } from '../../api/session';
import { savedViews, type SavedView, type ViewedList } from '../../api/views';
import { Dialog, DialogActions } from '../dialog/dialog';
import { sharedMessages } from '../messages';
import page from '../page.module.css';
import { Refusal, useSayRefusal } from '../refusals/refusal';
import { Segments } from '../segments';
import { Switch } from '../switch';
import { offerUndo } from '../undo';
import { readViewsAgain } from './kept';
import { savedViewsMessages } from './messages';

const LONGEST_NAME = 60;

type Shelf = 'own' | 'company' | 'staff';

interface Props {
  list: ViewedList;
  /** What the list shows now, as its address has it. */
  query: string;
  /** With whose people it can be shared. */
  company: { id: string; name: string } | undefined;
  /** The one to change; null for a new one. */
  view: SavedView | null;
  /** Whether the list shows something else than the view by now. */
  changed: boolean;
  onClose: () => void;
}

/** Names what a list shows, and changes or deletes what was named before. */
export function ViewDialog({ list, query, company, view, changed, onClose }: Props) {
  const t = useStore(savedViewsMessages);
  const { cancel } = useStore(sharedMessages);
  const { person } = useSession();
  const say = useSayRefusal();
  const [id] = useState(() => view?.id ?? crypto.randomUUID());
  const [name, setName] = useState(view?.name ?? '');
  const [shelf, setShelf] = useState<Shelf>('own');
  const [renewed, setRenewed] = useState(false);
  const [asked, setAsked] = useState(false);
  const wanted = name.trim();
  const shelves = [
    { value: 'own' as const, label: t.own },
    ...(company === undefined ? [] : [{ value: 'company' as const, label: t.company({ name: company.name }) }]),
    ...(person.role === 'customer' ? [] : [{ value: 'staff' as const, label: t.staff }]),
  ];
  const words = { too_many_views: t.too_many_views, no_permission: t.no_permission };
  const keep = useChange(
    (csrf) =>
      savedViews.keep(csrf, id, {
        list,
        name: wanted,
        query: view === null || renewed ? query : view.query,
        shared: view === null ? shelf !== 'own' : view.shared,
        company: view === null ? (shelf === 'company' && company !== undefined ? company.id : null) : view.company,
        version: view?.version ?? 0,
      }),
    {
      onSuccess: async (kept) => {
        await readViewsAgain(list);
        onClose();
        notifications.show({ message: t.kept({ name: kept.name }), withBorder: true });
      },
      onError: () => readViewsAgain(list),
    },
  );
  const remove = useChange((csrf, gone: SavedView) => savedViews.remove(csrf, list, gone), {
    onSuccess: async (_, gone) => {
      await readViewsAgain(list);
      onClose();
      offerUndo(t.removed({ name: gone.name }), t.undo, () => {
        const { name: named, query: asked, shared, company: of } = gone;
        const back = { list, name: named, query: asked, shared, company: of, version: 0 };
        changing((csrf) => savedViews.keep(csrf, gone.id, back))
          .then(() => readViewsAgain(list))
          .catch((error: unknown) => {
            if (error instanceof Error) say(error);
          });
      });
    },
  });
  return (
    <Dialog title={view === null ? t.saveTitle : t.editTitle({ name: view.name })} onClose={onClose}>
      <form
        className={page.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (wanted !== '') keep.mutate();
        }}
      >
        {view === null ? <p>{t.saveText}</p> : null}
        <TextInput
          label={t.name}
          data-first
          maxLength={LONGEST_NAME}
          autoComplete="off"
          value={name}
          error={asked && wanted === '' ? t.nameMissing : null}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        {view === null && shelves.length > 1 ? (
          <Segments label={t.share} options={shelves} value={shelf} onChange={setShelf} />
        ) : null}
        {view !== null && changed ? (
          <Switch label={t.update} help={t.updateHelp} on={renewed} onChange={setRenewed} />
        ) : null}
        <Refusal error={keep.error ?? remove.error} words={words} />
        <DialogActions>
          {view === null ? null : (
            <Button
              variant="default"
              color="red"
              loading={remove.isPending}
              onClick={() => {
                remove.mutate(view);
              }}
            >
              {t.remove}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {cancel}
          </Button>
          <Button type="submit" loading={keep.isPending}>
            {t.keep}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
