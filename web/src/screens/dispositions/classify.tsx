import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { useChange } from '../../api/change';
import { dispositions } from '../../api/dispositions';
import { Problem } from '../../api/problem';
import { Dialog, DialogActions } from '../../shared/dialog/dialog';
import form from '../../shared/dialog/form.module.css';
import { sharedMessages } from '../../shared/messages';
import page from '../../shared/page.module.css';
import { Refusal } from '../../shared/refusals/refusal';
import { Segments } from '../../shared/segments';
import { Switch } from '../../shared/switch';
import { outcomes } from '../calls/search';
import { readCatalogueAgain, type Entry, type Meaning, type Outcome } from './kept';
import { dispositionsMessages } from './messages';
import { useMeaningWords } from './words';

interface Props {
  entry: Entry;
  onClose: () => void;
}

type Draft = Omit<Meaning, 'outcome'> & { outcome: Outcome | null };

/** Says what a disposition means; what somebody else has said meanwhile stands above what is chosen here. */
export function Classify({ entry, onClose }: Props) {
  const t = useStore(dispositionsMessages);
  const words = useStore(sharedMessages);
  const meaningOf = useMeaningWords();
  const { name, state, usual, version, meaning } = entry;
  const known = usual !== null;
  const [draft, setDraft] = useState<Draft>(() => draftOf(entry));
  const [asked, setAsked] = useState(false);
  const { outcome } = draft;
  const save = useChange(
    (csrf, wanted: Meaning | null) => dispositions.classify(csrf, { name, version, meaning: wanted }),
    {
      onSuccess: async () => {
        await readCatalogueAgain();
        onClose();
        notifications.show({ message: t.saved({ name }), withBorder: true });
      },
      onError: async (error) => {
        if (error instanceof Problem && error.code === 'stale') await readCatalogueAgain();
      },
    },
  );
  const choose = (chosen: Outcome) => {
    setDraft({ ...draft, outcome: chosen, bookable: chosen === 'booked' || chosen === 'lost' });
  };

  return (
    <Dialog title={state === 'to_be_classified' ? t.classifyIt({ name }) : t.changeIt({ name })} onClose={onClose}>
      <form
        className={form.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (outcome !== null) save.mutate({ ...draft, outcome });
        }}
      >
        <p>
          {known || version > 0 ? <strong>{t.meansNow({ meaning: meaningOf(meaning) })} </strong> : null}
          {t.effect}
        </p>
        <Segments<Outcome | ''>
          label={t.outcome}
          options={outcomes
            .filter((value) => known || value !== 'none_yet')
            .map((value) => ({ value, label: words[value] }))}
          value={outcome ?? ''}
          onChange={(chosen) => {
            if (chosen !== '') choose(chosen);
          }}
        />
        {asked && outcome === null ? (
          <p className={page.trouble} role="alert">
            {t.chooseOutcome}
          </p>
        ) : null}
        <Switch
          label={t.bookable}
          help={outcome === 'booked' ? t.bookedHelp : outcome === 'none_yet' ? t.unknownHelp : t.bookableHelp}
          on={draft.bookable}
          disabled={outcome === 'booked' || outcome === 'none_yet'}
          onChange={(bookable) => {
            setDraft({ ...draft, bookable });
          }}
        />
        <Switch
          label={t.billed}
          help={outcome === 'none_yet' ? t.spokenHelp : t.billedHelp}
          on={draft.billable && outcome !== 'none_yet'}
          disabled={outcome === 'none_yet'}
          onChange={(billable) => {
            setDraft({ ...draft, billable });
          }}
        />
        <Refusal error={save.error} words={{ stale: t.stale }} />
        <DialogActions>
          {version === 0 ? null : (
            <Button
              variant="subtle"
              onClick={() => {
                save.mutate(null);
              }}
            >
              {known ? t.backToUsual : t.backToNew}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** Nobody has chosen anything for one that is to be classified; most calls are billed. */
function draftOf({ state, meaning }: Entry): Draft {
  return state === 'to_be_classified' ? { outcome: null, bookable: false, billable: true } : meaning;
}
